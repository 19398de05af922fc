using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Tests.Explaining;

namespace CostOptimizer.Core.Tests.Planning;

/// <summary>
/// Two fleets of two g4dn.xlarge at 0.526 an hour, each a tenth busy with 4 GiB of model: 767.96 a month each. Two hosts hold
/// both: 8 of 13.6 GiB on each device, and each fleet pays half of them, 383.98.
/// </summary>
public sealed class PackPlanTests
{
    private const decimal Half = 383.98m;

    [Fact]
    public void Plan_TwoSmallFleets_ShareTwoHostsInsteadOfFour()
    {
        var plan = Small("a", "b").Plan();

        Assert.All(plan.Fleets, fleet => Assert.Equal(ActionKind.Pack, fleet.Recommendation.Action));
        Assert.All(plan.Fleets, fleet => Assert.Equal(2, fleet.Recommendation.Count));
        Assert.All(plan.Fleets, fleet => Assert.Equal(Half, fleet.Recommendation.NewMonthlyCost!.Value.Amount, 6));
        Assert.Equal("Share 2 × g4dn.xlarge with b instead of keeping 2 × g4dn.xlarge, for 50 % of their hours, saving USD 384 a month", plan.Fleets[0].Recommendation.Headline);
        Assert.Equal(2 * Half, plan.Totals.Single().Savings.P50.Amount, 6);
    }

    [Fact]
    public void Plan_Pack_SaysWhatToCheckAndCanBeRedone()
    {
        var recommendation = Small("a", "b").Plan().Fleets[0].Recommendation;

        Assert.Equal(["sharing", "noisy-neighbour", "shared-image", "shared-memory"], recommendation.Conditions.Select(condition => condition.Rule));
        ArithmeticAssert.CanBeRedone(recommendation.Arithmetic);
        Assert.Equal(0.5m, recommendation.Arithmetic.Single(quantity => quantity.Symbol == "pack_share").Value);
        Assert.Equal(730m, recommendation.Arithmetic.Single(quantity => quantity.Symbol == "target_hours").Value);
    }

    [Fact]
    public void Plan_ThreeFleetsOfUnequalMemory_DivideTheHostsByIt()
    {
        var scenario = new Scenario();
        scenario.Add(Fleet("a", memory: 2), 0.2, 0.3);
        scenario.Add(Fleet("b", memory: 2), 0.2, 0.3);
        scenario.Add(Fleet("c", memory: 6), 0.2, 0.3);

        decimal[] shares = [.. scenario.Plan().Fleets.Select(fleet => fleet.Recommendation.Arithmetic.Single(quantity => quantity.Symbol == "pack_share").Value)];

        Assert.Equal([0.2m, 0.2m, 0.6m], shares); // 10 of 13.6 GiB: memory fills the device first
    }

    [Fact]
    public void Plan_FleetThatMustNotShare_IsLeftAlone()
    {
        var scenario = Small("a", "b");
        scenario.Add(Make.Fleet(Make.G4dn, 2, new Workload { NeedsCuda = Answer.Yes, SharingTolerant = Answer.No }, "c", zones: 2), 0.2, 0.3);

        Assert.Equal([ActionKind.Pack, ActionKind.Pack, ActionKind.Stay], scenario.Plan().Fleets.Select(fleet => fleet.Recommendation.Action));
    }

    [Fact]
    public void Plan_PromiseWithoutServiceTime_IsNotPacked()
    {
        var scenario = Small("a");
        scenario.Add(Make.Fleet(Make.G4dn, 2, Shares, "b", zones: 2, slo: new Slo(TimeSpan.FromSeconds(1))), 0.2, 0.3);

        Assert.All(scenario.Plan().Fleets, fleet => Assert.Equal(ActionKind.Stay, fleet.Recommendation.Action));
    }

    [Fact]
    public void Plan_OtherAccount_IsNotPacked()
    {
        var scenario = Small("a");
        scenario.Add(Make.Fleet(Make.G4dn, 2, Shares, "b", zones: 2, account: "444455556666"), 0.2, 0.3);

        Assert.All(scenario.Plan().Fleets, fleet => Assert.Equal(ActionKind.Stay, fleet.Recommendation.Action));
    }

    [Fact]
    public void Plan_BusyFleets_KeepTheirOwnHosts()
    {
        var scenario = new Scenario();
        scenario.Add(Fleet("a"), 1.3, 1.4);
        scenario.Add(Fleet("b"), 1.3, 1.4);

        Assert.All(scenario.Plan().Fleets, fleet => Assert.Equal(ActionKind.Stay, fleet.Recommendation.Action)); // 0.65 + 0.65 of a device
    }

    /// <summary>All or nothing, whatever commitments stand in the way.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(4, 0)]
    [InlineData(6, 0)]
    [InlineData(0, 2)]
    [InlineData(2, 2)]
    public void Plan_PackBesideReservations_IsWholeOrNotThere(int smallReserved, int largeReserved)
    {
        var scenario = Small("a", "b", "c");
        scenario.Add(Make.Fleet(Make.G5, 3, Shares, "d", zones: 2), 0.2, 0.3);
        scenario.Reserve(Make.G4dn, Math.Max(1, smallReserved), 0.3m);
        scenario.Reserve(Make.G5, Math.Max(1, largeReserved), 0.6m);

        var plan = scenario.Plan();

        foreach (var packed in plan.Fleets.Where(fleet => fleet.Recommendation.Action == ActionKind.Pack))
        {
            string[] members = [.. packed.Recommendation.Arithmetic.Where(quantity => quantity.Symbol.StartsWith("weight", StringComparison.Ordinal)).Select(quantity => quantity.Label.Split(" of ")[^1])];
            Assert.All(plan.Fleets.Where(fleet => members.Contains(fleet.Fleet.Id.Value)), fleet => Assert.Equal(ActionKind.Pack, fleet.Recommendation.Action));
            Assert.Equal(1m, plan.Fleets.Where(fleet => members.Contains(fleet.Fleet.Id.Value)).Sum(fleet => fleet.Recommendation.Arithmetic.Single(quantity => quantity.Symbol == "pack_share").Value));
        }
    }

    [Fact]
    public void Plan_FleetsInAnotherOrder_GivesTheSamePack()
    {
        var (forward, backward) = (Small("a", "b", "c"), Small("c", "b", "a"));

        Assert.Equal(
            forward.Plan().Fleets.Select(fleet => fleet.Recommendation.Headline),
            backward.Plan().Fleets.Select(fleet => fleet.Recommendation.Headline));
    }

    private static readonly Workload Shares = new() { NeedsCuda = Answer.Yes };

    private static Fleet Fleet(string name, double memory = 4) => Make.Fleet(Make.G4dn, 2, Shares with { ModelMemoryGib = memory }, name, zones: 2);

    private static Scenario Small(params string[] names)
    {
        var scenario = new Scenario();
        foreach (var name in names)
        {
            scenario.Add(Fleet(name), 0.2, 0.3);
        }

        return scenario;
    }
}
