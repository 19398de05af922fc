using CostOptimizer.Aws.Prices.Spot;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Aws.Tests.Prices;

public sealed class SpotSummaryTests
{
    private static readonly DateTime Midnight = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly Window Day = new(Midnight, Midnight.AddHours(24));

    // Trap 32: the rows' mean would be (0.10 + 0.20 + 0.40) / 3 = 0.2333.
    [Fact]
    public void Of_PricesHeldForUnequalTimes_WeighsByTime()
    {
        var summary = SpotSummary.Of([new(Midnight.AddHours(21), 0.40m), new(Midnight, 0.10m), new(Midnight.AddHours(18), 0.20m)], Day);

        Assert.Equal(0.15m, summary!.Value.Mean); // (18 h × 0.10 + 3 h × 0.20 + 3 h × 0.40) / 24 h
        Assert.Equal(0.40m, summary.Value.P90); // At or below 0.20 for 21 h of 24, which is less than nine tenths.
        Assert.Equal(0.40m, summary.Value.Latest);
    }

    [Fact]
    public void Of_ChangeBeforeTheWindow_SetsThePriceItStartsWith()
    {
        var summary = SpotSummary.Of([new(Midnight.AddDays(-3), 0.10m), new(Midnight.AddHours(12), 0.30m)], Day);

        Assert.Equal(0.20m, summary!.Value.Mean); // Half a day each.
        Assert.Equal(Day, summary.Value.ObservedOver);
    }

    [Fact]
    public void Of_FirstChangeInsideTheWindow_ObservesOnlyFromThere()
    {
        var summary = SpotSummary.Of([new(Midnight.AddHours(6), 0.10m)], Day);

        Assert.Equal(new Window(Midnight.AddHours(6), Day.ToUtc), summary!.Value.ObservedOver);
        Assert.Equal(0.10m, summary.Value.Mean);
    }

    [Fact]
    public void Of_NoChange_IsNoOffer() => Assert.Null(SpotSummary.Of([new(Day.ToUtc, 0.10m)], Day));
}
