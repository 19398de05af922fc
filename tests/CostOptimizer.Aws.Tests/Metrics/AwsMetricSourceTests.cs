using CostOptimizer.Application.Calls;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Inventory;
using CostOptimizer.Application.Metrics;
using CostOptimizer.Aws.Inventory;
using CostOptimizer.Aws.Tests.Support;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using CostOptimizer.Simulator.Faults;

namespace CostOptimizer.Aws.Tests.Metrics;

public sealed class AwsMetricSourceTests
{
    private static readonly InstanceType P3 =
        new("p3.2xlarge", 8, 61, CpuArchitecture.X64, AcceleratorKind.Gpu, "V100", 1, 16, null, null, false, "test");

    // Trap 21: this fleet's agent names hosts, not instances. Trap 20: no Unit is asked for, or nothing would come.
    [Fact]
    public async Task Collect_AgentThatNamesHostsOnly_FindsTheInstances()
    {
        await using var aws = await SimulatedAws.StartAsync();
        var (partition, target) = await FleetAsync(aws, "bert-search", P3);

        var usage = await CollectAsync(aws, partition, target);

        Assert.Equal(DeviceSignal.GpuUtilization, usage.Signal);
        Assert.Equal(288, usage.BucketCount);
        Assert.All(usage.InstancesInService, count => Assert.Equal(2, count));
        var busy = usage.BusyDevicesMean.Where(double.IsFinite).ToList();
        Assert.InRange(busy.Count, 250, 288);
        Assert.InRange(busy.Average(), 0.3, 1.2); // Two devices around a third busy.
        Assert.All(usage.BusyDevicesMean.Zip(usage.BusyDevicesPeak).Where(pair => double.IsFinite(pair.First)), pair => Assert.True(pair.Second >= pair.First));
        Assert.InRange(usage.DeviceMemoryGibPeak.Where(double.IsFinite).Max(), 1.5, 3);
        Assert.Equal(0, usage.RejectedDatapoints);
    }

    [Fact]
    public async Task Collect_HostThatNoInstanceHas_WarnsByName()
    {
        await using var aws = await SimulatedAws.StartAsync();
        var (partition, target) = await FleetAsync(aws, "bert-search", P3);
        var mapped = await CollectAsync(aws, partition, target);
        aws.Get<InstanceHosts>().Set(partition.Name, []);

        var usage = await CollectAsync(aws, partition, target);

        Assert.Empty(mapped.Warnings);
        Assert.Equal(DeviceSignal.None, usage.Signal);
        var warning = Assert.Single(usage.Warnings);
        Assert.Contains("ip-", warning, StringComparison.Ordinal);
        Assert.Contains("match no instance", warning, StringComparison.Ordinal);
    }

    // Traps 18 and 22: EC2's CPU metric is asked for by id although no listing shows it; GPU stays unknown, not idle.
    [Fact]
    public async Task Collect_NoAgent_HasCpuAndNoSignal()
    {
        await using var aws = await SimulatedAws.StartAsync();
        aws.Simulator.Faults.Add(new FaultRule { Kind = FaultKind.MissingMetrics, Metric = "nvidia_smi_utilization_gpu" });
        var (partition, target) = await FleetAsync(aws, "tts-context", P3);

        var usage = await CollectAsync(aws, partition, target);

        Assert.Equal(DeviceSignal.None, usage.Signal);
        Assert.All(usage.BusyDevicesMean, value => Assert.Equal(double.NaN, value));
        Assert.Contains(usage.VCpusBusyMean, double.IsFinite);
    }

    // Off at night is not off for good: the fleet's demand is what its stopped machine did while it ran.
    [Fact]
    public async Task Collect_FleetThatIsOffNow_HasTheHoursThatItRan()
    {
        await using var aws = await SimulatedAws.StartAsync();
        var type = new InstanceType("g4dn.2xlarge", 8, 32, CpuArchitecture.X64, AcceleratorKind.Gpu, "T4", 1, 16, null, null, false, "test");
        var partition = new EstatePartition(aws.Account("111122223333"), new Region("us-east-1"));
        var inventory = await aws.Get<IInventorySource>().DiscoverAsync(partition, TestContext.Current.CancellationToken);
        var stopped = Assert.Single(inventory.Instances, instance => instance is { IsRunning: false, TypeName: "g4dn.2xlarge" });
        var fleet = FleetOf(partition, "night-off", type, [stopped]);

        var usage = await CollectAsync(aws, partition, new FleetTarget(fleet, type, [], null), days: 7);

        Assert.Equal(2 * 288, usage.InstancesInService.Count(count => count == 1)); // It stopped five days ago.
        Assert.Equal(5 * 288, usage.InstancesInService.Count(count => count == 0));
        Assert.Contains(usage.BusyDevicesMean[..576], double.IsFinite);
        Assert.All(usage.BusyDevicesMean[576..], value => Assert.Equal(double.NaN, value));
    }

    // A group that was at its low when it was read: EC2 no longer knows the six that it had beside the two.
    [Fact]
    public async Task Collect_GroupThatScaledIn_CountsTheInstancesThatAreGone()
    {
        await using var aws = await SimulatedAws.StartAsync(estate: Path.Combine(AppContext.BaseDirectory, "Metrics", "scaled-in.yaml"));
        var (partition, target) = await FleetAsync(aws, "ranker", P3);

        var usage = await CollectAsync(aws, partition, target, days: 4);

        Assert.Equal(2 * 288, usage.InstancesInService.Count(count => count == 8)); // It scaled in two days ago.
        Assert.Equal(2 * 288, usage.InstancesInService.Count(count => count == 2));
        Assert.InRange(usage.BusyDevicesMean[..576].Where(double.IsFinite).Average(), 8 * 0.48, 8 * 0.52); // Half busy, like the survivors.
        Assert.InRange(usage.BusyDevicesMean[576..].Where(double.IsFinite).Average(), 2 * 0.48, 2 * 0.52);
    }

    [Fact]
    public async Task Collect_TwoRuns_GiveTheSameNumbersAndAPricedCount()
    {
        await using var aws = await SimulatedAws.StartAsync();
        var (partition, target) = await FleetAsync(aws, "tts-context", P3);

        var first = await CollectAsync(aws, partition, target);
        var calls = aws.Get<IApiCallMeter>().Read().Where(call => call.Service == "cloudwatch").ToList();
        var second = await CollectAsync(aws, partition, target);

        Assert.Equal(first.BusyDevicesPeak, second.BusyDevicesPeak);
        Assert.Equal(first.VCpusBusyPeak, second.VCpusBusyPeak);
        var data = Assert.Single(calls, call => call.Operation == "GetMetricData");
        Assert.Equal(22, data.Units); // Four instances: CPU and GPU by Average and Maximum, memory by Maximum; two sample counts.
        Assert.Equal(0.00022m, data.Cost.Amount); // 22 × $0.01 / 1,000
        Assert.Equal(0.00001m * calls.Single(call => call.Operation == "ListMetrics").Units, calls.Single(call => call.Operation == "ListMetrics").Cost.Amount);
    }

    [Fact]
    public async Task Collect_Inferentia_CountsChipsNotCores()
    {
        await using var aws = await SimulatedAws.StartAsync();
        var type = new InstanceType("inf1.2xlarge", 8, 16, CpuArchitecture.X64, AcceleratorKind.Inferentia, "Inferentia1", 1, 8, null, null, false, "test");
        var (partition, target) = await FleetAsync(aws, "fraud-inf1", type, "444455556666");

        var usage = await CollectAsync(aws, partition, target);

        Assert.Equal(DeviceSignal.NeuronCoreUtilization, usage.Signal);
        Assert.All(usage.BusyDevicesMean.Where(double.IsFinite), busy => Assert.InRange(busy, 0, 4)); // Four chips of four cores.
        Assert.Contains(usage.BusyDevicesMean, busy => busy > 0.05);
    }

    [Fact]
    public async Task Collect_CpuFleet_TakesCpuForItsDevices()
    {
        await using var aws = await SimulatedAws.StartAsync();
        var type = new InstanceType("c5.4xlarge", 16, 32, CpuArchitecture.X64, AcceleratorKind.Cpu, null, 0, 0, null, null, false, "test");
        var (partition, target) = await FleetAsync(aws, "recommender", type, "444455556666");

        var usage = await CollectAsync(aws, partition, target);

        Assert.Equal(DeviceSignal.CpuUtilization, usage.Signal);
        var bucket = Array.FindIndex(usage.VCpusBusyMean, double.IsFinite);
        Assert.Equal(usage.VCpusBusyMean[bucket] / 16, usage.BusyDevicesMean[bucket], 12);
    }

    [Fact]
    public async Task Collect_SageMakerVariant_HasRequestsLatencyAndDevices()
    {
        await using var aws = await SimulatedAws.StartAsync();
        var partition = new EstatePartition(aws.Account(SimulatedAws.Media.Id), new Region("eu-west-1"));
        var inventory = await aws.Get<IInventorySource>().DiscoverAsync(partition, TestContext.Current.CancellationToken);
        var variant = Assert.Single(inventory.EndpointVariants);
        var type = new InstanceType("g4dn.xlarge", 4, 16, CpuArchitecture.X64, AcceleratorKind.Gpu, "T4", 1, 16, null, null, false, "test");
        var instances = inventory.Instances.Where(instance => variant.InstanceIds.Contains(instance.Id)).ToList();
        var fleet = new Fleet(
            FleetId.Of(partition.Account.Id, partition.Region, variant.Endpoint), variant.Endpoint, partition.Account.Id, partition.Region,
            ComputeService.SageMaker, FleetGrouping.SageMakerVariant, type.Name, [], instances, Workload.Undeclared, Slo.None, 1, false);

        var usage = await CollectAsync(aws, partition, new FleetTarget(fleet, type, [], variant));

        Assert.Contains(usage.RequestsPerSecond, value => value > 0);
        Assert.InRange(usage.LatencyP99Milliseconds.Where(double.IsFinite).Average(), 1, 1000);
        Assert.All(usage.BusyDevicesMean.Where(double.IsFinite), busy => Assert.InRange(busy, 0, 3));
        Assert.InRange(usage.VCpusBusyMean.Where(double.IsFinite).Average(), 1.5, 2.2); // 22 % of 3 × 4 vCPUs, × 0.7 on a Sunday.
        Assert.Equal(0, usage.RejectedDatapoints);
    }

    [Fact]
    public async Task Collect_TargetGroup_ReadsItsLoadBalancerInMilliseconds()
    {
        await using var aws = await SimulatedAws.StartAsync();
        var (partition, target) = await FleetAsync(aws, "tts-context", P3);
        var groups = target.Fleet.Instances.SelectMany(instance => instance.Tags).Where(tag => tag.Value.StartsWith("targetgroup/", StringComparison.Ordinal)).Select(tag => tag.Value).Distinct().ToList();

        var usage = await CollectAsync(aws, partition, target with { TargetGroups = groups });

        Assert.Single(groups);
        Assert.InRange(usage.RequestsPerSecond.Where(double.IsFinite).Average(), 40, 200); // 92 a second and its daily swing.
        Assert.InRange(usage.LatencyP99Milliseconds.Where(double.IsFinite).Average(), 20, 400); // 46 ms at the median.
    }

    private static async Task<FleetUsage> CollectAsync(SimulatedAws aws, EstatePartition partition, FleetTarget target, int days = 1)
    {
        var window = new Window(aws.LastDay.ToUtc.AddDays(-days), aws.LastDay.ToUtc);
        var usages = await aws.Get<IMetricSource>().CollectAsync(partition, [target], window, TestContext.Current.CancellationToken);
        return usages[target.Fleet.Id];
    }

    private static async Task<(EstatePartition Partition, FleetTarget Target)> FleetAsync(
        SimulatedAws aws, string name, InstanceType type, string account = "111122223333")
    {
        var partition = new EstatePartition(aws.Account(account), new Region("us-east-1"));
        var inventory = await aws.Get<IInventorySource>().DiscoverAsync(partition, TestContext.Current.CancellationToken);
        var instances = inventory.Instances.Where(instance => instance.Tags.GetValueOrDefault("Name") == name).ToList();
        return (partition, new FleetTarget(FleetOf(partition, name, type, instances), type, [], null));
    }

    private static Fleet FleetOf(EstatePartition partition, string name, InstanceType type, IReadOnlyList<Instance> instances) => new(
        FleetId.Of(partition.Account.Id, partition.Region, name), name, partition.Account.Id, partition.Region, ComputeService.Ec2,
        FleetGrouping.Tag, type.Name, [], instances, Workload.Undeclared, Slo.None, 1, false);
}
