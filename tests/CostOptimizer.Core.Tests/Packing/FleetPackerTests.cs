using CostOptimizer.Core.Packing;
using FsCheck;
using FsCheck.Fluent;

namespace CostOptimizer.Core.Tests.Packing;

public sealed class FleetPackerTests
{
    [Fact]
    public void Pack_PeaksThatDoNotCoincide_ShareADevice()
    {
        var result = FleetPacker.Pack(Packs.Problem(Packs.OneDevice, Packs.Item("day", 4, 0.6, 0.1), Packs.Item("night", 4, 0.1, 0.6)))!;

        Assert.Equal(1, result.Hosts); // 0.7 in both hours
        Assert.True(result.IsProven);
    }

    [Fact]
    public void Pack_PeaksThatCoincide_NeedTwoDevices() =>
        Assert.Equal(2, FleetPacker.Pack(Packs.Problem(Packs.OneDevice, Packs.Item("a", 4, 0.6, 0.1), Packs.Item("b", 4, 0.6, 0.1)))!.Hosts);

    [Fact]
    public void Pack_MemoryOfThree_NeedsTwoHostsThoughNothingIsBusy() =>
        Assert.Equal(2, FleetPacker.Pack(Packs.Problem(Packs.OneDevice, Packs.Item("a", 6, 0.01), Packs.Item("b", 6, 0.01), Packs.Item("c", 6, 0.01)))!.Hosts); // 18 of 16 GiB

    [Fact]
    public void Pack_HostVCpusOfTwo_AreTheLimit()
    {
        var hungry = Packs.Item("a", 1, 0.3) with { VCpusPerBusyDevice = 8 }; // 2.4 of 4 vCPUs each

        Assert.Equal(2, FleetPacker.Pack(Packs.Problem(Packs.OneDevice, hungry, hungry with { Fleet = "b" }))!.Hosts);
    }

    [Fact]
    public void Pack_BurstsThatCoincide_NeedTheirOwnDevices()
    {
        // 0.3 busy each: bursts to 0.9 add √(0.6² + 0.6²) = 0.85 to 0.6, which is above 1.
        var bursty = Packs.Item("a", 1, 0.3) with { Burst = [0.9] };

        Assert.Equal(2, FleetPacker.Pack(Packs.Problem(Packs.OneDevice, bursty, bursty with { Fleet = "b" }))!.Hosts);
        Assert.Equal(1, FleetPacker.Pack(Packs.Problem(Packs.OneDevice, bursty with { Burst = [0.5] }, bursty with { Fleet = "b", Burst = [0.5] }))!.Hosts);
    }

    [Fact]
    public void Pack_TwoZones_SpreadsEachFleetOverTwoHosts()
    {
        PackItem[] fleets = [.. new[] { "a", "b", "c" }.Select(name => Packs.Item(name, 4, 0.1) with { Replicas = 2, Hosts = 2 })];

        var result = FleetPacker.Pack(Packs.Problem(Packs.OneDevice with { Devices = 4 }, fleets))!;

        Assert.Equal(2, result.Hosts);
        Assert.All(fleets, fleet => Assert.Equal(2, result.Placements.Where(placement => placement.Fleet == fleet.Fleet).Select(placement => placement.Host).Distinct().Count()));
    }

    [Fact]
    public void Pack_SlowCoTenant_IsKeptFromAPromise()
    {
        // At a joint load of 0.2, 20 % wait, and 1 % of them ln(20) ÷ 0.8 = 3.74 service times of the slowest.
        var quick = Packs.Item("quick", 1, 0.1) with { ServiceMilliseconds = 5, P99Milliseconds = 100 };
        var slow = Packs.Item("slow", 1, 0.1) with { ServiceMilliseconds = 200 };

        Assert.Equal(2, FleetPacker.Pack(Packs.Problem(Packs.OneDevice, quick, slow))!.Hosts);
        Assert.Equal(1, FleetPacker.Pack(Packs.Problem(Packs.OneDevice, quick with { P99Milliseconds = 800 }, slow))!.Hosts); // 5 + 749 ms
        Assert.Equal(1, FleetPacker.Pack(Packs.Problem(Packs.OneDevice, quick, slow with { ServiceMilliseconds = 20 }))!.Hosts); // 5 + 75 ms
    }

    [Fact]
    public void Pack_CoTenantOfUnknownServiceTime_IsKeptFromAPromise() =>
        Assert.Equal(2, FleetPacker.Pack(Packs.Problem(
            Packs.OneDevice, Packs.Item("a", 1, 0.01) with { ServiceMilliseconds = 1, P99Milliseconds = 10_000 }, Packs.Item("b", 1, 0.01)))!.Hosts);

    [Fact]
    public void Pack_MigDevice_HoldsSevenSmallTenantsAndNotEight()
    {
        PackItem[] eight = [.. Enumerable.Range(0, 8).Select(index => Packs.Item($"f{index}", 4.5, 0.09))]; // 4.5 of 5 GiB, 0.09 of 0.1

        Assert.Equal(1, FleetPacker.Pack(Packs.Problem(Packs.Mig, eight[..7]))!.Hosts);
        Assert.Equal(2, FleetPacker.Pack(Packs.Problem(Packs.Mig, eight))!.Hosts);
    }

    [Fact]
    public void Pack_MigDevice_HoldsTwoHalvesOfMemoryThoughOneSeventhIsLeftOver()
    {
        var result = FleetPacker.Pack(Packs.Problem(Packs.Mig, Packs.Item("a", 18, 0.05), Packs.Item("b", 18, 0.05), Packs.Item("c", 4, 0.05)))!;

        Assert.Equal(2, result.Hosts); // 3g + 3g fill all eight memory slices
        Assert.Equal(["3g", "3g"], result.Placements.Where(placement => placement.Host == 0).Select(placement => placement.Partition!));
    }

    [Fact]
    public void Pack_MigSlice_TakesSevenTimesAsLong()
    {
        var item = Packs.Item("a", 2, 0.001) with { ServiceMilliseconds = 10, P99Milliseconds = 40 };

        // 70 ms on one seventh and 35 ms on two; with so little load nobody waits.
        Assert.Equal("2g", FleetPacker.Pack(Packs.Problem(Packs.Mig, item))!.Placements.Single().Partition);
    }

    [Fact]
    public void Pack_ReplicaLargerThanADevice_HasNoAnswer() =>
        Assert.Null(FleetPacker.Pack(Packs.Problem(Packs.OneDevice, Packs.Item("a", 17, 0.1))));

    [Fact]
    public void Pack_SixFleetsThatFirstFitSpreads_FillTwoHosts()
    {
        // First-fit decreasing opens three: 8 + 7, 5 + 4 + 4 and 4 of 16 GiB.
        double[] memory = [8, 7, 5, 4, 4, 4];
        PackItem[] items = [.. memory.Select((gib, index) => Packs.Item($"f{index}", gib, 0.01))];

        var result = FleetPacker.Pack(Packs.Problem(Packs.OneDevice, items))!;

        Assert.Equal(2, result.Hosts); // 8 + 4 + 4 and 7 + 5 + 4
        Assert.Equal(2, result.LowerBound);
    }

    [Fact]
    public void Pack_SmallProblems_StayWithinEveryLimit() =>
        Prop.ForAll(Packs.Small().ToArbitrary(), problem =>
            FleetPacker.Pack(problem) is not { } result || PackChecker.IsWithinLimits(problem, result.Placements)).QuickCheckThrowOnFailure();

    [Fact]
    public void Pack_SmallProblems_UseAsFewHostsAsTryingEverything() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Packs.Small().Where(problem => problem.Items.Sum(item => item.Replicas) <= 4).ToArbitrary(), problem =>
            FleetPacker.Pack(problem)?.Hosts == PackChecker.FewestHosts(problem)));

    [Fact]
    public void Pack_CutShort_IsNoWorseThanFirstFit() =>
        Prop.ForAll(Packs.Small().ToArbitrary(), problem =>
            FleetPacker.Pack(problem, mostSteps: 1)?.Hosts >= FleetPacker.Pack(problem)?.Hosts == (FleetPacker.Pack(problem) is not null)).QuickCheckThrowOnFailure();

    [Fact]
    public void Pack_ItemsInAnotherOrder_GivesTheSamePlacements() =>
        Prop.ForAll(Packs.Small().ToArbitrary(), problem =>
        {
            var forward = FleetPacker.Pack(problem);
            var backward = FleetPacker.Pack(problem with { Items = [.. problem.Items.Reverse()] });
            return forward is null ? backward is null : forward.Placements.SequenceEqual(backward!.Placements);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Pack_ValuesOutOfRange_NamesThemAll()
    {
        var fault = Assert.Throws<ArgumentException>(() => FleetPacker.Pack(new PackProblem([Packs.Item("a", -1, double.NaN)], Packs.OneDevice, 1.2)));

        Assert.Contains("Ceiling is 1.2 and must be above 0 and below 1", fault.Message, StringComparison.Ordinal);
        Assert.Contains("DeviceMemoryGib of a is -1", fault.Message, StringComparison.Ordinal);
        Assert.Contains("a busy share of a is NaN", fault.Message, StringComparison.Ordinal);
    }
}
