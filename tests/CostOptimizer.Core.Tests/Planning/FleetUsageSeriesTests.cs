using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Tests.Planning;

public sealed class FleetUsageSeriesTests
{
    private static readonly PriceBook NoPrices = new([], [], [], []);

    private static decimal[] Totals(Fleet fleet)
    {
        var usage = Make.Usage(4, _ => 1);
        usage.InstancesInService.AsSpan(^24..).Clear(); // off for the last two of 48 hours
        var demand = DemandProfiler.Profile(usage, fleet, Make.P3, PlanningPolicy.Default);
        return [.. FleetUsageSeries.Of(fleet, demand, Scenario.Window, NoPrices).Select(series => series.InstanceHours.Sum())];
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_OffAtTheEnd_BillsTheHoursThatRan(bool autoscaled) =>
        Assert.Equal([184m], Totals(Make.Off(Make.Fleet(Make.P3, 4, autoscaled: autoscaled)))); // 46 h × 4

    [Fact]
    public void Of_SomeRun_SpreadsOverThoseAlone()
    {
        var fleet = Make.Fleet(Make.P3, 4);
        var moved = fleet.Instances[3] with { IsRunning = false, ZoneId = "use1-az2" };

        Assert.Equal([184m], Totals(fleet with { Instances = [.. fleet.Instances.Take(3), moved] }));
        Assert.Equal([138m, 46m], Totals(Make.Off(fleet with { Instances = [.. fleet.Instances.Take(3), moved] }))); // 3 : 1
    }

    [Fact]
    public void Of_NoInstanceKnown_IsEmpty() => Assert.Empty(Totals(Make.Fleet(Make.P3, 0)));
}
