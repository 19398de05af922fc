using CostOptimizer.Core.Allocation;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.WorkedExamples;

/// <summary>EC2 user guide: instance weighting, spending limits and fleets that use capacity reservations first.</summary>
public sealed class FleetLaunchExamples
{
    [Theory]
    [InlineData(2, 0.05, 0.025, 5)]
    [InlineData(8, 0.10, 0.0125, 2)]
    public void WT1_TargetOfTenUnits_RoundsInstancesUp(int weight, decimal price, decimal perUnit, int instances)
    {
        Assert.Equal(HourlyRate.Usd(perUnit), WeightedCapacity.PerUnit(HourlyRate.Usd(price), weight));
        Assert.Equal(instances, WeightedCapacity.Instances(10m, weight));
    }

    [Theory]
    [InlineData(1.50, 10)]
    [InlineData(0.80, 8)]
    public void WT2_TenWantedUnderACap_LaunchesWhatItPaysFor(decimal cap, int launched) =>
        Assert.Equal(launched, WeightedCapacity.Affordable(10, HourlyRate.Usd(0.10m), HourlyRate.Usd(cap)));

    [Fact]
    public void WT2_CapBelowOneInstance_LaunchesNone() =>
        Assert.Equal(0, WeightedCapacity.Affordable(10, HourlyRate.Usd(0.10m), HourlyRate.Usd(0.09m)));

    [Fact]
    public void CR3_TwelveWantedFiveReservedOfEach_UsesReservationsByPrice()
    {
        var launches = ReservationsFirst.Launch(12m, [Pool("m4.2xlarge", 0.40m), Pool("m5.large", 0.096m), Pool("m4.xlarge", 0.20m)]);

        Assert.Equal([new Launch("m5.large", 5, 0), new Launch("m4.xlarge", 5, 0), new Launch("m4.2xlarge", 2, 3)], launches);
    }

    [Fact]
    public void CR3_MoreWantedThanReserved_LaunchesTheRestOnTheCheapest()
    {
        var launches = ReservationsFirst.Launch(12m, [Pool("m5.large", 0.096m), Pool("m4.xlarge", 0.20m)]);

        Assert.Equal([new Launch("m5.large", 7, 0), new Launch("m4.xlarge", 5, 0)], launches); // 10 reserved, 2 on demand
    }

    private static LaunchPool Pool(string type, decimal price) => new(type, HourlyRate.Usd(price), Weight: 1m, UnusedReservations: 5);
}
