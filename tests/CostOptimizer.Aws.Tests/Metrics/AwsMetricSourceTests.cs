using CostOptimizer.Application.Calls;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Inventory;
using CostOptimizer.Application.Metrics;
using CostOptimizer.Aws.Tests.Support;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
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
        Assert.Equal(20, data.Units); // Four instances: CPU and GPU by Average and Maximum, memory by Maximum.
        Assert.Equal(0.0002m, data.Cost.Amount); // 20 × $0.01 / 1,000
        Assert.Equal(0.00001m * calls.Single(call => call.Operation == "ListMetrics").Units, calls.Single(call => call.Operation == "ListMetrics").Cost.Amount);
    }

    private static async Task<FleetUsage> CollectAsync(SimulatedAws aws, EstatePartition partition, FleetTarget target)
    {
        var usages = await aws.Get<IMetricSource>().CollectAsync(partition, [target], aws.LastDay, TestContext.Current.CancellationToken);
        return usages[target.Fleet.Id];
    }

    private static async Task<(EstatePartition Partition, FleetTarget Target)> FleetAsync(SimulatedAws aws, string name, InstanceType type)
    {
        var partition = new EstatePartition(aws.Account(SimulatedAws.Media.Id), new Region("us-east-1"));
        var inventory = await aws.Get<IInventorySource>().DiscoverAsync(partition, TestContext.Current.CancellationToken);
        var instances = inventory.Instances.Where(instance => instance.Tags.GetValueOrDefault("Name") == name).ToList();
        var fleet = new Fleet(
            FleetId.Of(partition.Account.Id, partition.Region, name), name, partition.Account.Id, partition.Region, ComputeService.Ec2,
            FleetGrouping.Tag, type.Name, [], instances, Workload.Undeclared, Slo.None, 1, false);
        return (partition, new FleetTarget(fleet, type, [], null));
    }
}
