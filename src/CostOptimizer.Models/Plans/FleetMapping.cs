using System.Globalization;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;
using CostOptimizer.Models.Billing;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Plans;

/// <summary>Turns a document's fleets into measured ones, by the same profiler that reads metrics.</summary>
internal sealed class FleetMapping(PlanInput input, HardwareCatalogue catalogue, PlanningPolicy policy, Faults faults)
{
    // Less is no measurement, and what an item takes of it leaves the range of money.
    private const double FewestVCpus = 1e-6;

    private static readonly TimeSpan RunningBefore = TimeSpan.FromDays(30);

    private static readonly IReadOnlyDictionary<string, string> NoTags = new Dictionary<string, string>(StringComparer.Ordinal);

    private readonly Window _window = new(input.Window.FromUtc, input.Window.FromUtc.AddHours(input.Window.Hours));

    /// <returns>Null when the fleet has faults.</returns>
    public FleetDemand? Map(FleetInput fleet, string path)
    {
        var type = catalogue.Type(Offerings.Bare(fleet.Type));
        if (type is null)
        {
            faults.Add($"{path}.type", $"'{fleet.Type}'", "give a type of the built-in catalogue, or describe it in instanceTypes");
        }

        Offerings.CheckType(fleet.Service, fleet.Type, path, faults);
        if (fleet.PeakDeviceMemoryGib > type?.AcceleratorMemoryGib && type.Kind != AcceleratorKind.Cpu)
        {
            faults.Add(
                $"{path}.peakDeviceMemoryGib",
                fleet.PeakDeviceMemoryGib.Value.ToString(CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"give at most the {type.AcceleratorMemoryGib} GiB of a device of {type.Name}"));
        }

        if (fleet.Service is not (ServiceName.Ec2 or ServiceName.SageMaker))
        {
            faults.Add($"{path}.service", Contract.Name(fleet.Service.ToString()), "give ec2 or sageMaker");
        }

        if (fleet.Lifecycle == LifecycleName.CapacityBlock || (fleet.Lifecycle == LifecycleName.Spot && fleet.Service == ServiceName.SageMaker))
        {
            faults.Add($"{path}.lifecycle", Contract.Name(fleet.Lifecycle.ToString()), "give onDemand, or spot with service ec2");
        }

        if (fleet.BusyVCpusPerInstance is > 0 and < FewestVCpus)
        {
            faults.Add($"{path}.busyVCpusPerInstance", fleet.BusyVCpusPerInstance.Value.ToString(CultureInfo.InvariantCulture), "give 0, or at least 0.000001");
        }

        var buckets = input.Window.Hours * 60 / input.BucketMinutes;
        var counts = Series(fleet.Count, fleet.Counts, buckets, repeats: false, $"{path}", ("count", "counts"));
        var busy = Series(fleet.BusyShare, fleet.BusyShares, buckets, repeats: true, $"{path}", ("busyShare", "busyShares"));
        PlanModel.CheckZone(fleet.Workload.TimeZone, $"{path}.workload.timeZone", faults);
        if (fleet.BurstShare is { } burst && burst < busy?.Average())
        {
            faults.Add($"{path}.burstShare", burst.ToString(CultureInfo.InvariantCulture), "give at least the mean busy share");
        }

        return counts is null || busy is null || type is null || faults.Any ? null : Measured(fleet, type, counts, busy);
    }

    private double[]? Series(double? constant, IReadOnlyList<double>? values, int buckets, bool repeats, string path, (string One, string Many) names)
    {
        if (constant is null == values is null)
        {
            faults.Sentence($"{path} gives {(constant is null ? $"neither {names.One} nor {names.Many}" : $"{names.One} and {names.Many}")}: give exactly one of them.");
            return null;
        }

        if (values is not null && !repeats && values.Count != buckets)
        {
            faults.Add($"{path}.{names.Many}", string.Create(CultureInfo.InvariantCulture, $"a list of {values.Count} values"), string.Create(CultureInfo.InvariantCulture, $"give one for each of the window's {buckets} buckets"));
            return null;
        }

        return [.. Enumerable.Range(0, buckets).Select(bucket => constant ?? values![bucket % values.Count])];
    }

    private FleetDemand Measured(FleetInput measured, InstanceType type, double[] counts, double[] busy)
    {
        var fleet = FleetOf(measured, type, (int)Math.Ceiling(counts[^1]), (int)Math.Ceiling(counts.Max()));
        var usage = new FleetUsage(_window, TimeSpan.FromMinutes(input.BucketMinutes), measured.Signal);
        var devices = type.Devices;
        var meanBusy = counts.Zip(busy, (count, share) => count * share * devices).Average();
        for (var bucket = 0; bucket < usage.BucketCount; bucket++)
        {
            var (count, share) = (counts[bucket], busy[bucket]);
            usage.InstancesInService[bucket] = count;
            if (count > 0)
            {
                var busyDevices = count * share * devices;
                usage.BusyDevicesMean[bucket] = busyDevices;
                usage.BusyDevicesPeak[bucket] = Math.Max(share, measured.BurstShare ?? share) * count * devices;
                usage.DeviceMemoryGibPeak[bucket] = measured.PeakDeviceMemoryGib ?? double.NaN;
                usage.VCpusBusyMean[bucket] = measured.BusyVCpusPerInstance * count ?? double.NaN;
                usage.RequestsPerSecond[bucket] = meanBusy > 0 && measured.MeanItemsPerSecond is { } items ? items * busyDevices / meanBusy : double.NaN;
            }
        }

        return new FleetDemand(fleet, DemandProfiler.Profile(usage, fleet, type, policy));
    }

    private Fleet FleetOf(FleetInput fleet, InstanceType type, int running, int most)
    {
        var region = new Region(fleet.Region);
        return new Fleet(
            FleetId.Of(fleet.Account, region, fleet.Name),
            fleet.Name,
            fleet.Account,
            region,
            fleet.Service == ServiceName.SageMaker ? ComputeService.SageMaker : ComputeService.Ec2,
            FleetGrouping.ConfiguredRule,
            type.Name,
            [],
            [.. Enumerable.Range(1, Math.Max(1, running > 0 ? running : most)).Select(number => InstanceOf(fleet, region, type, number, running > 0))],
            WorkloadOf(fleet.Workload),
            new Slo(fleet.SloP99Milliseconds is { } p99 ? TimeSpan.FromMilliseconds(p99) : null),
            fleet.MinimumZones,
            fleet.Autoscaled);
    }

    private Instance InstanceOf(FleetInput fleet, Region region, InstanceType type, int number, bool isRunning)
    {
        var offering = Offerings.Key(fleet.Service, fleet.Region, type.Name, fleet.Platform, fleet.Tenancy);
        return new Instance(
            string.Create(CultureInfo.InvariantCulture, $"{fleet.Name}-{number:0000}"),
            offering.Service,
            fleet.Account,
            region,
            type.Name,
            fleet.Zone,
            fleet.Zone,
            fleet.Lifecycle == LifecycleName.Spot ? InstanceLifecycle.Spot : InstanceLifecycle.OnDemand,
            isRunning,
            _window.FromUtc - RunningBefore,
            offering.Platform,
            offering.Tenancy,
            AutoScalingGroup: null,
            NoTags);
    }

    private static Workload WorkloadOf(WorkloadInput workload) => workload.Served() with
    {
        Framework = workload.Framework,
        ServiceTime = workload.ServiceMilliseconds is { } time ? TimeSpan.FromMilliseconds(time) : null,
        ModelMemoryGib = workload.ModelMemoryGib,
        ShardedOver = workload.ShardedOver,
        NeedsCuda = workload.NeedsCuda,
        DynamicShapes = workload.DynamicShapes,
        CompilesOnNeuron = workload.CompilesOnNeuron,
        Arm64Ready = workload.Arm64Ready,
        NeedsFp64 = workload.NeedsFp64,
        NeedsNvLink = workload.NeedsNvLink,
        SpotTolerant = workload.SpotTolerant,
        ScheduleTolerant = workload.ScheduleTolerant,
        SharingTolerant = workload.SharingTolerant,
        TimeZone = workload.TimeZone is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : null,
    };
}
