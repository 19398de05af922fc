using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Planning;

/// <summary>Small hand-made hardware and fleets with round numbers.</summary>
internal static class Make
{
    public const string Account = "111122223333";

    public static readonly Region Region = new("us-east-1");

    public static readonly DateTime Monday = new(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc);

    public static InstanceType Gpu(
        string name, string device, int devices, int vCpus, double memoryGib, double deviceGib, CpuArchitecture architecture = CpuArchitecture.X64) =>
        new(name, vCpus, memoryGib, architecture, AcceleratorKind.Gpu, device, devices, deviceGib, 10, 4750, false, "test");

    public static InstanceType Neuron(string name, string device, int devices, int vCpus, double memoryGib, double deviceGib) =>
        Gpu(name, device, devices, vCpus, memoryGib, deviceGib) with { Kind = AcceleratorKind.Inferentia };

    public static InstanceType Cpu(string name, int vCpus, double memoryGib, CpuArchitecture architecture = CpuArchitecture.X64) =>
        new(name, vCpus, memoryGib, architecture, AcceleratorKind.Cpu, null, 0, 0, 10, 4750, false, "test");

    public static readonly InstanceType P3 = Gpu("p3.2xlarge", "V100", 1, 8, 61, 16);

    public static readonly InstanceType G4dn = Gpu("g4dn.xlarge", "T4", 1, 4, 16, 16);

    public static readonly InstanceType G5 = Gpu("g5.xlarge", "A10G", 1, 4, 16, 22.352);

    public static readonly InstanceType Inf1 = Neuron("inf1.xlarge", "Inferentia1", 1, 4, 8, 8);

    public static readonly InstanceType Inf2 = Neuron("inf2.xlarge", "Inferentia2", 1, 4, 16, 32);

    public static Accelerator Device(
        string name, AcceleratorKind kind = AcceleratorKind.Gpu, double? bf16 = null, double? int8 = null, bool fp64 = false, bool nvLink = false) =>
        new(name, kind, 10, 100, bf16, int8, 500, fp64, nvLink, 0, "test");

    public static Fleet Fleet(
        InstanceType type, int count, Workload? workload = null, string name = "tts", int zones = 1, bool autoscaled = false, Slo? slo = null, string account = Account) =>
        new(
            FleetId.Of(account, Region, name),
            name,
            account,
            Region,
            ComputeService.Ec2,
            FleetGrouping.Tag,
            type.Name,
            [],
            [.. Enumerable.Range(0, count).Select(index => Instance($"i-{name}-{index:D3}", type, account))],
            workload ?? Workload.Undeclared,
            slo ?? Slo.None,
            zones,
            autoscaled);

    /// <summary>The same fleet with every instance stopped at the moment of analysis.</summary>
    public static Fleet Off(Fleet fleet) =>
        fleet with { Instances = [.. fleet.Instances.Select(instance => instance with { IsRunning = false })] };

    public static Instance Instance(string id, InstanceType type, string account = Account) =>
        new(id, ComputeService.Ec2, account, Region, type.Name, "us-east-1a", "use1-az1", InstanceLifecycle.OnDemand, true, Monday.AddDays(-100), OfferingKey.Linux, OfferingKey.SharedTenancy, null, new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Two days of 5-minute buckets: <paramref name="instances"/> in service, each bucket given by its index.</summary>
    public static FleetUsage Usage(int instances, Func<int, double> busy, Func<int, double>? burst = null, int days = 2)
    {
        var usage = new FleetUsage(new Window(Monday, Monday.AddDays(days)), FleetUsage.DefaultBucket, DeviceSignal.GpuUtilization);
        for (var bucket = 0; bucket < usage.BucketCount; bucket++)
        {
            usage.InstancesInService[bucket] = instances;
            usage.BusyDevicesMean[bucket] = busy(bucket);
            usage.BusyDevicesPeak[bucket] = (burst ?? busy)(bucket);
        }

        return usage;
    }
}
