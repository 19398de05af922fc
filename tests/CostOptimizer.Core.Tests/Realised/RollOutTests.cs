using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Realised;
using CostOptimizer.Core.Tests.Billing;

namespace CostOptimizer.Core.Tests.Realised;

public sealed class RollOutTests
{
    [Fact]
    public void Of_TargetAppearsAndTheOldOneGoes_NamesTheRunsThatSawIt()
    {
        var rollOut = RollOut.Of(Weeks.Migration(), [Seen("r2", 8, 0), Seen("r3", 4, 7), Seen("r4", 0, 14), Seen("r5", 0, 15)]);

        Assert.Equal((1m, "r3", "r4", null), (rollOut.Share, rollOut.Begun?.RunId, rollOut.Done?.RunId, rollOut.RolledBack?.RunId));
    }

    [Fact]
    public void Of_TheOldTypeIsBack_IsRolledBack()
    {
        var rollOut = RollOut.Of(Weeks.Migration(), [Seen("r2", 4, 7), Seen("r3", 8, 0), Seen("r4", 8, 0)]);

        Assert.Equal((0m, "r2", "r3"), (rollOut.Share, rollOut.Begun?.RunId, rollOut.RolledBack?.RunId));
    }

    [Fact]
    public void Of_AnotherTry_BeginsAnew()
    {
        var rollOut = RollOut.Of(Weeks.Migration(), [Seen("r2", 0, 14), Seen("r3", 8, 0), Seen("r4", 4, 7)]);

        Assert.Equal((0.5m, "r4", null, null), (rollOut.Share, rollOut.Begun?.RunId, rollOut.Done?.RunId, rollOut.RolledBack?.RunId));
    }

    [Fact]
    public void Of_FleetThatWasToGo_IsDoneOnceItIsNotThere()
    {
        var rollOut = RollOut.Of(Weeks.Move(ActionKind.Terminate, 2m, Weeks.P3, 0m, null), [Seen("r2", 1, 0), Seen("r3", 0, 0)]);

        Assert.Equal((1m, "r2", "r3"), (rollOut.Share, rollOut.Begun?.RunId, rollOut.Done?.RunId));
    }

    [Fact]
    public void Of_NothingIsSeen_HasNotBegun() => Assert.Equal(RollOut.NotBegun, RollOut.Of(Weeks.Migration(), []));

    private static Sighting Seen(string run, int old, int target) => new(
        run,
        Given.Start,
        new Dictionary<string, int> { ["p3.2xlarge"] = old, ["g4dn.xlarge"] = target }.Where(pair => pair.Value > 0).ToDictionary(),
        old + target,
        0m);
}
