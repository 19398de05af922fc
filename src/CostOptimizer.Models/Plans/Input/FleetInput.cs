using System.ComponentModel;
using CostOptimizer.Core.Demand;
using CostOptimizer.Models.Billing;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Plans;

[Description("Instances that serve one workload in one account and region. Give exactly one of count and counts, and of busyShare and busyShares.")]
public sealed record FleetInput
{
    [Description("Name, distinct in its account and region.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string Name { get; init; }

    [Description("Account.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public string Account { get; init; } = "111122223333";

    [Description("Region code.")]
    [Form(FormAttribute.Region, FormAttribute.RegionWords)]
    public string Region { get; init; } = "us-east-1";

    [Description("Instance type, of the built-in catalogue or of instanceTypes; with or without ml.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string Type { get; init; }

    [Description("Service: ec2 or sageMaker.")]
    public ServiceName Service { get; init; } = ServiceName.Ec2;

    [Description("Zone of its instances, for zonal reservations and spot.")]
    public string? Zone { get; init; }

    [Description("Platform, as in model bill.")]
    [Form("^(linux|windows|rhel|suse|RunInstances(:[0-9a-zA-Z]{1,8})?)$", "linux, windows, rhel, suse or a usage operation such as RunInstances:0006")]
    public string Platform { get; init; } = "linux";

    [Description("Tenancy.")]
    public TenancyName Tenancy { get; init; } = TenancyName.Default;

    [Description("How its instances are paid for: onDemand or spot.")]
    public LifecycleName Lifecycle { get; init; } = LifecycleName.OnDemand;

    [Description("Instances that run all the time.")]
    [Bounds(Minimum = 1, Maximum = 10_000)]
    public int? Count { get; init; }

    [Description("Instances in each bucket of the window, for a fleet whose number changes.")]
    [Bounds(Minimum = 0, Maximum = 10_000)]
    [Items(1, 320_000)]
    public IReadOnlyList<double>? Counts { get; init; }

    [Description("Mean busy share of its devices, 0..1, all the time: accelerators, or vCPUs of a type without.")]
    [Bounds(Minimum = 0, Maximum = 1)]
    public double? BusyShare { get; init; }

    [Description("The same for each bucket, or a pattern that repeats from the start of the window.")]
    [Bounds(Minimum = 0, Maximum = 1)]
    [Items(1, 320_000)]
    public IReadOnlyList<double>? BusyShares { get; init; }

    [Description("Peak busy share inside the buckets, 0..1; at least the mean.")]
    [Bounds(Minimum = 0, Maximum = 1)]
    public double? BurstShare { get; init; }

    [Description("Items per second of the whole fleet when it is as busy as its mean over the window; calibrates a device.")]
    [Bounds(Minimum = 1e-9, Maximum = 1e9)]
    public double? MeanItemsPerSecond { get; init; }

    [Description("Host vCPUs busy per instance, for the starvation guard.")]
    [Bounds(Minimum = 0, Maximum = 1024)]
    public double? BusyVCpusPerInstance { get; init; }

    [Description("Largest device memory in use on any device, GiB.")]
    [Bounds(Minimum = 0, Maximum = 1e6)]
    public double? PeakDeviceMemoryGib { get; init; }

    [Description("Which metric the busy share comes from.")]
    public DeviceSignal Signal { get; init; } = DeviceSignal.GpuUtilization;

    [Description("What it serves.")]
    public WorkloadInput Workload { get; init; } = new();

    [Description("Bound on the 99th percentile of response time, milliseconds.")]
    [Bounds(Minimum = 1e-6, Maximum = 1e7)]
    public double? SloP99Milliseconds { get; init; }

    [Description("Zones it must survive in: fewest instances.")]
    [Bounds(Minimum = 1, Maximum = 100)]
    public int MinimumZones { get; init; } = 1;

    [Description("Whether the number of instances follows demand.")]
    public bool Autoscaled { get; init; }
}
