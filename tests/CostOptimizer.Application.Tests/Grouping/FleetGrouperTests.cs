using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Grouping;
using CostOptimizer.Application.Inventory;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Tests.Grouping;

public sealed class FleetGrouperTests
{
    private static readonly EstatePartition Partition = new(
        new Account("111122223333", "media", Core.Fleets.Partition.Aws), new Region("us-east-1"));

    private static readonly HardwareCatalogue Catalogue = new(
        [
            new InstanceType("g5.xlarge", 4, 16, CpuArchitecture.X64, AcceleratorKind.Gpu, "A10G", 1, 22.352, 2.5, 700, IsBareMetal: false, "test"),
            new InstanceType("p3.2xlarge", 8, 61, CpuArchitecture.X64, AcceleratorKind.Gpu, "V100", 1, 16, 2.5, 1750, IsBareMetal: false, "test"),
            new InstanceType("c5.xlarge", 4, 8, CpuArchitecture.X64, AcceleratorKind.Cpu, null, 0, 0, 1.25, 1150, IsBareMetal: false, "test"),
        ],
        [],
        [],
        []);

    [Fact]
    public void Group_RuleTagAndGroupMatchOneInstance_TheRuleWins()
    {
        var options = new GroupingOptions { Rules = [new GroupingRule { Fleet = "speech", TagKey = "team", TagValue = "tts" }] };
        var instance = Make("i-1", "g5.xlarge", group: "asg-1", ("team", "tts"), ("costopt:fleet", "other"));

        var fleet = Assert.Single(Group(options, instance)).Target.Fleet;

        Assert.Equal("speech", fleet.Name);
        Assert.Equal(FleetGrouping.ConfiguredRule, fleet.Grouping);
        Assert.Equal("111122223333/us-east-1/speech", fleet.Id.Value);
    }

    [Fact]
    public void Group_OnlyPlacementIsKnown_NodeGroupBeatsAutoScalingGroupBeatsName()
    {
        var fleets = Group(
            new GroupingOptions(),
            Make("i-1", "g5.xlarge", group: "asg-1", ("eks:nodegroup-name", "gpu"), ("eks:cluster-name", "prod")),
            Make("i-2", "g5.xlarge", group: "asg-1"),
            Make("i-3", "g5.xlarge", group: null, ("Name", "bert-01")),
            Make("i-4", "g5.xlarge", group: null, ("Name", "bert-02")));

        Assert.Equal(["asg-1", "bert (g5.xlarge)", "prod/gpu"], fleets.Select(fleet => fleet.Target.Fleet.Name));
        Assert.Equal(2, fleets[1].Target.Fleet.Count);
    }

    [Fact]
    public void Group_CpuInstanceWithoutRuleOrTag_IsNoFleet()
    {
        var fleets = Group(
            new GroupingOptions(),
            Make("i-1", "c5.xlarge", group: "web"),
            Make("i-2", "c5.xlarge", group: "recommender", ("costopt:fleet", "recommender")));

        Assert.Equal("recommender", Assert.Single(fleets).Target.Fleet.Name);
    }

    [Fact]
    public void Group_MixedTypes_TheCommonestIsThePresentHardware()
    {
        var fleet = Assert.Single(Group(
            new GroupingOptions(),
            Make("i-1", "p3.2xlarge", group: "asg"),
            Make("i-2", "g5.xlarge", group: "asg"),
            Make("i-3", "g5.xlarge", group: "asg"))).Target.Fleet;

        Assert.Equal("g5.xlarge", fleet.TypeName);
        Assert.Equal(["p3.2xlarge"], fleet.OtherTypes);
    }

    [Fact]
    public void Group_StoppedBesideRunning_CountsTheRunningOnly()
    {
        var fleet = Assert.Single(Group(
            new GroupingOptions(),
            Make("i-1", "g5.xlarge", group: "asg"),
            Make("i-2", "g5.xlarge", group: "asg") with { IsRunning = false })).Target.Fleet;

        Assert.Equal(["i-1"], fleet.Instances.Select(instance => instance.Id));
    }

    [Fact]
    public void Group_TagsDeclareAWorkload_ItIsRead()
    {
        var fleet = Assert.Single(Group(
            new GroupingOptions(),
            Make(
                "i-1", "g5.xlarge", group: "asg",
                ("costopt:model", "bert-base"), ("costopt:precision", "FP16"), ("costopt:serving-stack", "tensorrt"),
                ("costopt:slo-p99-ms", "80"), ("costopt:neuron", "compiles"), ("costopt:min-zones", "2")))).Target.Fleet;

        Assert.Equal("bert-base", fleet.Workload.Model);
        Assert.Equal(Precision.Fp16, fleet.Workload.Precision);
        Assert.Equal(ServingStack.TensorRt, fleet.Workload.ServingStack);
        Assert.Equal(Answer.Yes, fleet.Workload.CompilesOnNeuron);
        Assert.Equal(Answer.Unknown, fleet.Workload.Arm64Ready);
        Assert.Equal(TimeSpan.FromMilliseconds(80), fleet.Slo.P99Latency);
        Assert.Equal(2, fleet.MinimumZones);
    }

    [Fact]
    public void Group_SeveralTagsAreWrong_EveryFaultIsNamedAndTheRestIsRead()
    {
        var group = Assert.Single(Group(
            new GroupingOptions(),
            Make(
                "i-1", "g5.xlarge", group: "asg",
                ("costopt:precision", "fp17"), ("costopt:slo-p99-ms", "-5"), ("costopt:batch", "many"), ("costopt:model", "resnet50"))));

        Assert.Equal("resnet50", group.Target.Fleet.Workload.Model);
        Assert.Collection(
            group.Notices,
            notice => Assert.Contains("costopt:precision is 'fp17': use one of fp32", notice, StringComparison.Ordinal),
            notice => Assert.Contains("costopt:batch is 'many'", notice, StringComparison.Ordinal),
            notice => Assert.Contains("costopt:slo-p99-ms is '-5'", notice, StringComparison.Ordinal));
    }

    [Fact]
    public void Group_TwoRulesGiveOneName_MakeOneFleet()
    {
        var fleet = Assert.Single(Group(
            new GroupingOptions(),
            Make("i-1", "g5.xlarge", group: null, ("costopt:fleet", "tts")),
            Make("i-2", "g5.xlarge", group: "tts"))).Target.Fleet;

        Assert.Equal(["i-1", "i-2"], fleet.Instances.Select(instance => instance.Id));
        Assert.Equal(FleetGrouping.Tag, fleet.Grouping);
    }

    [Fact]
    public void Group_LatencyBeyondADay_IsATagFaultNotACrash()
    {
        var group = Assert.Single(Group(new GroupingOptions(), Make("i-1", "g5.xlarge", group: "asg", ("costopt:slo-p99-ms", "1e300"))));

        Assert.Null(group.Target.Fleet.Slo.P99Latency);
        Assert.Contains("costopt:slo-p99-ms is '1e300'", Assert.Single(group.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public void Group_MisspeltTag_IsNamedAndNotLostInSilence()
    {
        var group = Assert.Single(Group(
            new GroupingOptions(),
            Make("i-1", "p3.2xlarge", group: null, ("costopt:fleet", "asr"), ("costopt:slo-p99ms", "200"), ("costopt:model", "whisper"))));

        var notice = Assert.Single(group.Notices);
        Assert.StartsWith("Tag costopt:slo-p99ms is unknown and was ignored: use one of ", notice, StringComparison.Ordinal);
        Assert.Contains("costopt:slo-p99-ms", notice, StringComparison.Ordinal);
    }

    [Fact]
    public void Group_InstancesInAnyOrder_GiveTheSameFleets()
    {
        Instance[] instances =
        [
            Make("i-3", "p3.2xlarge", group: "b"), Make("i-1", "g5.xlarge", group: "a", ("costopt:model", "x")),
            Make("i-2", "g5.xlarge", group: "a", ("costopt:model", "y")),
        ];

        var forward = Group(new GroupingOptions(), instances);
        var backward = Group(new GroupingOptions(), [.. instances.Reverse()]);

        Assert.Equal(forward.Select(Describe), backward.Select(Describe));
    }

    private static string Describe(FleetGroup group) =>
        $"{group.Target.Fleet.Id} {group.Target.Fleet.TypeName} {group.Target.Fleet.Workload} {string.Join(',', group.Target.Fleet.Instances.Select(instance => instance.Id))}";

    private static IReadOnlyList<FleetGroup> Group(GroupingOptions options, params Instance[] instances) =>
        new FleetGrouper(options, Catalogue).Group(new PartitionInventory(
            Partition, instances, [], [], [], new Dictionary<string, IReadOnlyList<string>>(), []));

    private static Instance Make(string id, string type, string? group, params (string Key, string Value)[] tags) => new(
        id,
        ComputeService.Ec2,
        Partition.Account.Id,
        Partition.Region,
        type,
        "us-east-1a",
        "use1-az1",
        InstanceLifecycle.OnDemand,
        IsRunning: true,
        new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        "RunInstances",
        "default",
        group,
        tags.ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal));
}
