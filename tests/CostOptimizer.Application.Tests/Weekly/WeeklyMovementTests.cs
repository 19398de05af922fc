using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;
using static CostOptimizer.Application.Tests.Weekly.WeeklySamples;

namespace CostOptimizer.Application.Tests.Weekly;

public sealed class WeeklyMovementTests
{
    [Fact]
    public void New_FleetThatWasNotThere_Appeared() =>
        Assert.Equal((MovementKind.New, MovementReason.FleetAppeared), Only([], [Fleet("a", 100m, 10m)]));

    [Fact]
    public void New_FleetThatStayed_BecameWorthwhile() =>
        Assert.Equal((MovementKind.New, MovementReason.BecameWorthwhile), Only([Fleet("a", 100m)], [Fleet("a", 100m, 10m)]));

    [Fact]
    public void New_FleetOfWhichTooLittleWasKnown_BecameKnown() =>
        Assert.Equal((MovementKind.New, MovementReason.BecameKnown), Only([Fleet("a", 100m, verdict: Verdict.InsufficientData)], [Fleet("a", 100m, 10m)]));

    [Fact]
    public void Changed_OtherTarget_SaysSo() =>
        Assert.Equal((MovementKind.Changed, MovementReason.TargetChanged), Only([Fleet("a", 100m, 10m)], [Fleet("a", 100m, 10m, target: "g6.xlarge")]));

    [Fact]
    public void Changed_FleetCostsMore_ExplainsTheSavingByIt()
    {
        // Costs 30 more and the proposal 5 more: the saving of 40 becomes 65.
        var movement = Assert.Single(Between([Fleet("a", 100m, 40m)], [Fleet("a", 130m, 65m)]));

        Assert.Equal((MovementKind.Changed, MovementReason.PresentCostChanged), (movement.Kind, movement.Reason));
        Assert.Equal((Money.Usd(40m), Money.Usd(65m)), (movement.Before, movement.Now));
        Assert.Equal((Money.Usd(30m), Money.Usd(5m)), (movement.PresentCostChange, movement.ProposalCostChange));
    }

    [Fact]
    public void Changed_ProposalIsDearer_ExplainsTheSavingByIt() =>
        Assert.Equal((MovementKind.Changed, MovementReason.ProposalCostChanged), Only([Fleet("a", 100m, 40m)], [Fleet("a", 100m, 20m)]));

    [Theory]
    [InlineData(95.01, false)]
    [InlineData(95, true)] // a twentieth less
    [InlineData(105, true)]
    public void Changed_ByLessThanATwentieth_IsNoMovement(double now, bool isMovement) =>
        Assert.Equal(isMovement, Between([Fleet("a", 200m, 100m)], [Fleet("a", 200m, (decimal)now)]).Count == 1);

    [Fact]
    public void Changed_VerdictMoved_IsProvenOrDoubted()
    {
        var (sure, unsure) = (Fleet("a", 100m, 10m), Fleet("a", 100m, 10m, verdict: Verdict.BenchmarkFirst));

        Assert.Equal((MovementKind.Changed, MovementReason.Proven), Only([unsure], [sure]));
        Assert.Equal((MovementKind.Changed, MovementReason.Doubted), Only([sure], [unsure]));
    }

    [Fact]
    public void Vanished_SaysWhy()
    {
        var before = Fleet("a", 100m, 10m);

        Assert.Equal((MovementKind.Vanished, MovementReason.FleetGone), Only([before], []));
        Assert.Equal((MovementKind.Vanished, MovementReason.NoLongerWorthwhile), Only([before], [Fleet("a", 100m)]));
        Assert.Equal((MovementKind.Vanished, MovementReason.NoLongerKnown), Only([before], [Fleet("a", 100m, verdict: Verdict.PriceUnknown)]));
        Assert.Equal((MovementKind.Vanished, MovementReason.CarriedOut), Only([before], [Fleet("a", 60m)], Decided(before, DecisionKind.Implemented)));
    }

    [Fact]
    public void Vanished_SavingOfNow_IsNone()
    {
        var movement = Assert.Single(Between([Fleet("a", 100m, 10m)], [Fleet("a", 100m)]));

        Assert.Equal((Money.Usd(10m), null), (movement.Before, movement.Now));
    }

    [Fact]
    public void Decided_InTheWeek_IsAMovementEvenWithoutAWeekBefore()
    {
        var fleet = Fleet("a", 100m, 10m);
        var decision = Decided(fleet, DecisionKind.Accepted, Monday.AddDays(-2)) with { Reason = "=1+1" };

        var movement = Assert.Single(WeeklyComputation.Of(Material(Result(Run(), [Total(100m, 100m, 10m)], fleet), decision) with { DecidedInWeek = [decision] }).Movements);

        Assert.Equal((MovementKind.Decided, MovementReason.Accepted, "Li Wei", "=1+1"), (movement.Kind, movement.Reason, movement.Who, movement.Detail));
    }

    private static (MovementKind Kind, MovementReason Reason) Only(FleetAnalysis[] before, FleetAnalysis[] now, params Decision[] decisions)
    {
        var movement = Assert.Single(Between(before, now, decisions));
        return (movement.Kind, movement.Reason);
    }

    private static IReadOnlyList<WeeklyMovement> Between(FleetAnalysis[] before, FleetAnalysis[] now, params Decision[] decisions) =>
        WeeklyComputation.Of(Material(Result(Run(), [Total(100m, 100m, 10m)], now), decisions) with
        {
            Before = WeeklyComputation.AsBefore(Result(Run("run-45", Monday.AddDays(-7)), [], before), Week.Previous, TimeZoneInfo.Utc, WeeklyScope.Everything),
        }).Movements;
}
