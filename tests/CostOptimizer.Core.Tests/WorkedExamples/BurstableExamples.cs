using CostOptimizer.Core.Sizing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.WorkedExamples;

/// <summary>EC2 user guide: when a t3.large in unlimited mode stops being cheaper than an m5.large.</summary>
public sealed class BurstableExamples
{
    private static readonly SurplusCredits T3 = new(2, HourlyRate.Usd(0.0835m), Baseline: 0.30, Money.Usd(0.05m));

    [Fact]
    public void BU1_T3LargeAgainstM5Large_BreaksEvenAtFortyTwoAndAHalfPercent() =>
        Assert.Equal(0.425, T3.BreakEven(HourlyRate.Usd(0.096m))!.Value, 12);

    [Fact]
    public void BU1_AtTheBreakEven_TheDifferenceBuysFifteenVCpuMinutesAnHour()
    {
        Assert.Equal(0.096m, T3.At(0.425).PerHour.Amount);
        Assert.Equal(15m, 0.0125m / (0.05m / 60m), 9); // 12.5 % of 2 vCPUs for an hour
    }

    [Fact]
    public void BU1_BelowTheBaseline_CostsNoMoreThanItsPrice() => Assert.Equal(0.0835m, T3.At(0.2).PerHour.Amount);

    [Fact]
    public void BU1_FixedPriceOutOfReach_HasNoBreakEven() => Assert.Null(T3.BreakEven(HourlyRate.Usd(0.16m))); // 0.0835 + 2 × 0.7 × 0.05 = 0.1535
}
