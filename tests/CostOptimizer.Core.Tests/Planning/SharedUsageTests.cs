using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Core.Tests.Planning;

/// <summary>What surrounds a fleet, with accounts and zones told apart only where a commitment does.</summary>
public sealed class SharedUsageTests
{
    [Fact]
    public void Without_AccountsThatOwnNothing_AreBilledAsOneBetweenThoseThatDo()
    {
        // Asked by 333: 222 owns the reservation and comes first; 444 and 555 are neighbours, 111 comes before 333.
        var around = Around("333333333333", "111111111111", "222222222222", "333333333333", "444444444444", "555555555555");

        Assert.Equal(
            [("111111111111", 2m), ("222222222222", 2m), ("444444444444", 4m)],
            around.Select(series => (series.AccountId, series.InstanceHours[0])));
    }

    [Fact]
    public void Without_AccountsOnBothSidesOfTheFleets_StayApart()
    {
        // Where cover is shared out by account, 333's turn comes between 111's and 444's: one sum of both would move it.
        var around = Around("333333333333", "111111111111", "333333333333", "444444444444");

        Assert.Equal([("111111111111", 2m), ("444444444444", 2m)], around.Select(series => (series.AccountId, series.InstanceHours[0])));
    }

    [Fact]
    public void Without_RegionalReservationOnly_DropsTheZones()
    {
        var around = Around("333333333333", "111111111111", "333333333333");

        Assert.All(around, series => Assert.Null(series.ZoneId));
    }

    /// <summary>Two P3 in each account, and a regional reservation of 222.</summary>
    private static IEnumerable<UsageSeries> Around(string account, params string[] accounts)
    {
        var scenario = new Scenario();
        scenario.Reserve(Make.P3, 1, 1.0m, "222222222222");
        foreach (var each in accounts)
        {
            scenario.Add(Make.Fleet(Make.P3, 2, name: $"fleet-{each}", account: each), busy: 1.4, burst: 2);
        }

        var input = scenario.Input();
        var ledger = new EstateLedger(input);
        var reach = new CommitmentReach(ledger, input.Sharing);
        var shared = new SharedUsage(ledger, reach, input.Sharing, new Dictionary<string, Purchase>(StringComparer.Ordinal));
        var islands = reach.Islands.Of(scenario.ReservedInstances.Single());
        return shared.Without(scenario.Fleets.Single(fleet => fleet.Fleet.AccountId == account).Fleet, new HashSet<int> { islands }).OrderBy(series => series.AccountId, StringComparer.Ordinal);
    }
}
