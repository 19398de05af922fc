using CostOptimizer.Simulator.Estates;
using CostOptimizer.Simulator.Hashing;
using CostOptimizer.Simulator.Metrics;
using CostOptimizer.Simulator.SageMaker;
using CostOptimizer.Simulator.Types;

namespace CostOptimizer.Simulator.CloudWatch;

/// <summary>Metrics of a fleet as a whole: a load balancer's target group, or a SageMaker variant.</summary>
internal static class FleetMetrics
{
    public static IEnumerable<MetricSeries> Of(FleetSpec fleet, string seed, string account, DateTimeOffset now) =>
        fleet.IsSageMaker ? Endpoint(fleet, now) : [.. Group(fleet, now), .. TargetGroup(fleet, seed, account, now)];

    /// <summary>EC2 publishes a group's CPU as a whole; its sample count tells how many instances the group had.</summary>
    private static IEnumerable<MetricSeries> Group(FleetSpec fleet, DateTimeOffset now)
    {
        if (fleet.AutoScaling is { } group)
        {
            yield return Series(
                fleet, now, "AWS/EC2", "CPUUtilization", [new("AutoScalingGroupName", group.Name)], "Percent",
                fleet.Metrics.Cpu with
                {
                    PublishEvery = TimeSpan.FromMinutes(5),
                    Members =
                    [
                        new(fleet.Types.Sum(type => type.Value) - fleet.LateCount),
                        new(fleet.LateCount, FromUtc: now.AddDays(-fleet.LateDaysAgo).UtcDateTime),
                        new(group.Former, ToUtc: now.AddDays(-group.FormerDaysAgo).UtcDateTime),
                    ],
                });
        }
    }

    private static IEnumerable<MetricSeries> TargetGroup(FleetSpec fleet, string seed, string account, DateTimeOffset now)
    {
        if (!fleet.Tags.TryGetValue(WorkloadTags.TargetGroup, out var target))
        {
            return [];
        }

        var balancer = $"app/{fleet.Name}/{StableId.Hex(16, seed, account, fleet.Region, fleet.Name, "balancer")}";
        KeyValuePair<string, string>[][] sets =
        [
            [new("TargetGroup", target), new("LoadBalancer", balancer)],
            [new("LoadBalancer", balancer)],
        ];
        return sets.SelectMany(set => Both(set, fleet, now));
    }

    private static IEnumerable<MetricSeries> Both(KeyValuePair<string, string>[] set, FleetSpec fleet, DateTimeOffset now)
    {
        const string Namespace = "AWS/ApplicationELB";
        if (fleet.Metrics.Requests is { } requests)
        {
            yield return Series(fleet, now, Namespace, "RequestCount", set, "Count", requests);
        }

        // Load balancers report seconds.
        if (fleet.Metrics.Latency is { } latency)
        {
            yield return Series(
                fleet, now, Namespace, "TargetResponseTime", set, "Seconds", latency with { Base = latency.Base / 1000 });
        }
    }

    private static IEnumerable<MetricSeries> Endpoint(FleetSpec fleet, DateTimeOffset now)
    {
        KeyValuePair<string, string>[] variant =
            [new("EndpointName", fleet.Name), new("VariantName", SageMakerNames.Variant)];
        var metrics = fleet.Metrics;
        if (metrics.Requests is { } requests)
        {
            yield return Series(fleet, now, "AWS/SageMaker", "Invocations", variant, "Count", requests);
        }

        // SageMaker reports microseconds.
        if (metrics.Latency is { } latency)
        {
            yield return Series(
                fleet, now, "AWS/SageMaker", "ModelLatency", variant, "Microseconds",
                latency with { Base = latency.Base * 1000 });
        }

        // Percentages here run to 100 times the number of devices; a CPU's devices are its vCPUs.
        const string Hosts = "/aws/sagemaker/Endpoints";
        var type = InstanceTypeTable.Load().Find(fleet.Types[0].Key["ml.".Length..]);
        yield return Series(fleet, now, Hosts, "CPUUtilization", variant, "Percent", Times(metrics.Cpu, type?.VCpus ?? 1));
        var device = type?.Accelerator;
        if (device is null)
        {
            yield break;
        }

        if (metrics.Gpu is { } gpu)
        {
            yield return Series(fleet, now, Hosts, "GPUUtilization", variant, "Percent", Times(gpu, device.Count));
        }

        if (metrics.GpuMemory is { } memory)
        {
            var percent = Math.Min(100, 100 * memory.Base / device.MemoryMiB);
            yield return Series(
                fleet, now, Hosts, "GPUMemoryUtilization", variant, "Percent",
                Times(memory with { Kind = MetricKind.Percent, Base = percent }, device.Count));
        }
    }

    private static MetricShape Times(MetricShape shape, int devices) => shape with
    {
        Base = shape.Base * devices,
        DailyAmplitude = shape.DailyAmplitude * devices,
        NoiseSd = shape.NoiseSd * devices,
        BurstHeight = shape.BurstHeight * devices,
        Ceiling = shape.Ceiling * devices,
    };

    private static MetricSeries Series(
        FleetSpec fleet, DateTimeOffset now, string @namespace, string name,
        IReadOnlyList<KeyValuePair<string, string>> dimensions, string unit, MetricShape shape) => new(
        @namespace, name, dimensions, unit,
        shape with { StartUtc = now.AddDays(-fleet.LaunchedDaysAgo).UtcDateTime, EndUtc = now.UtcDateTime },
        // One load seen through several dimension sets is one series.
        $"{fleet.Region}/{fleet.Name}/{name}");
}
