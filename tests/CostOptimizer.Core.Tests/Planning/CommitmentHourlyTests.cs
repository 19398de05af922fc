using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Planning;

public sealed class CommitmentHourlyTests
{
    [Fact]
    public void Of_MoreReservedThanRuns_LosesTheRestOfEveryHour()
    {
        var scenario = new Scenario();
        scenario.Add(Make.Fleet(Make.P3, 3), busy: 2, burst: 2);
        scenario.Reserve(Make.P3, 4, 1.5m);

        var hours = Assert.Single(CommitmentHourly.Of(scenario.Input(), _ => false));

        Assert.Equal(48, hours.Paid.Count);
        Assert.All(hours.Paid, paid => Assert.Equal(Money.Usd(6m), paid)); // 4 × 1.50
        Assert.All(hours.Used, used => Assert.Equal(Money.Usd(4.5m), used)); // 3 run
        Assert.Equal(Money.Usd(72m), hours.TotalUnused); // 48 × 1 × 1.50
    }

    [Fact]
    public void Of_AReservationThatBeginsOnTheSecondDay_IsPaidFromThenOn()
    {
        var scenario = new Scenario();
        scenario.Add(Make.Fleet(Make.P3, 1), busy: 1, burst: 1);
        scenario.Reserve(Make.P3, 1, 1.5m);
        scenario.ReservedInstances[0] = scenario.ReservedInstances[0] with { StartUtc = Make.Monday.AddDays(1) };

        var hours = Assert.Single(CommitmentHourly.Of(scenario.Input(), _ => false));

        Assert.Equal(Money.Usd(0m), hours.Paid[23]);
        Assert.Equal(Money.Usd(1.5m), hours.Paid[24]);
        Assert.Equal(Money.Usd(36m), hours.TotalPaid); // 24 × 1.50
        Assert.Equal(hours.TotalPaid, hours.TotalUsed);
    }

    [Fact]
    public void Of_WithoutTheFleetThatUsesIt_LosesAllOfIt()
    {
        var scenario = new Scenario();
        var fleet = scenario.Add(Make.Fleet(Make.P3, 4), busy: 2, burst: 2);
        scenario.Reserve(Make.P3, 4, 1.5m);

        var hours = Assert.Single(CommitmentHourly.Of(scenario.Input(), key => key == fleet.Id.Value));

        Assert.Equal(Money.Usd(288m), hours.TotalUnused); // 48 × 4 × 1.50
    }
}
