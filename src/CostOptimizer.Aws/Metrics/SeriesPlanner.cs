using CostOptimizer.Application.Metrics;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Aws.Metrics;

/// <summary>Decides which series tell about a fleet.</summary>
internal sealed class SeriesPlanner(DeviceSources devices, RequestSources requests, AutoScaledGroups groups)
{
    private const string HostedMetrics = "/aws/sagemaker/Endpoints";
    private const string InvocationMetrics = "AWS/SageMaker";
    private const double Percent = 0.01;

    public async Task<(FleetAccumulator Fleet, IReadOnlyList<Series> Series)> PlanAsync(
        FleetTarget target, Window window, CancellationToken cancellationToken)
    {
        if (target.Variant is not null)
        {
            var hosted = new FleetAccumulator(target, window, HostedSignal(target.Type));
            return (hosted, [.. Hosted(hosted)]);
        }

        var kind = target.Type?.Kind;
        var source = kind is null or AcceleratorKind.Cpu ? null : devices.For(target.Fleet, kind.Value);
        var signal = kind == AcceleratorKind.Cpu ? DeviceSignal.CpuUtilization : source?.Signal ?? DeviceSignal.None;
        var fleet = new FleetAccumulator(target, window, signal);

        // Of a fleet that is off for the moment, as at night, what its stopped instances did while they ran is its demand.
        var asked = target.Fleet.BilledAs.OrderBy(instance => instance.Id, StringComparer.Ordinal).ToList();
        return (fleet,
        [
            .. asked.Select(instance => Cpu(fleet, instance)),
            .. groups.Of(target.Fleet).SelectMany(group => Group(fleet, group)),
            .. source is { } found ? asked.SelectMany(instance => Devices(fleet, found.Signal, instance, found.Busy, found.Memory, found.MemoryPerGib)) : [],
            .. asked.Count > 0 ? await requests.ForAsync(fleet, cancellationToken) : [],
        ]);
    }

    // Asked for by id, without a listing: EC2 publishes it for whatever runs, and listings forget after two weeks.
    private static Series Cpu(FleetAccumulator fleet, Instance instance) => new(
        fleet,
        MetricName.Of("AWS/EC2", "CPUUtilization", ("InstanceId", instance.Id)),
        SeriesRole.Cpu,
        Percent * (fleet.Target.Type?.VCpus ?? 1),
        Limit: 100,
        Weight: 1);

    private static IEnumerable<Series> Group(FleetAccumulator fleet, AutoScaledGroup group)
    {
        yield return Samples(SeriesRole.GroupSamples, "AutoScalingGroupName", group.Name);
        yield return Samples(SeriesRole.MemberSamples, "InstanceId", group.FirstInstanceId);

        Series Samples(SeriesRole role, string dimension, string value) =>
            new(fleet, MetricName.Of("AWS/EC2", "CPUUtilization", (dimension, value)), role, Scale: 1, Limit: double.MaxValue, Weight: 1);
    }

    private static IEnumerable<Series> Devices(
        FleetAccumulator fleet, DeviceSignal signal, Instance instance, DeviceIndex busy, DeviceIndex? memory, double memoryPerGib)
    {
        var type = fleet.Target.Type!;
        foreach (var metric in busy.Of(instance.Id))
        {
            var weight = signal switch
            {
                DeviceSignal.NeuronCoreUtilization => 1d / CoresOf(type),
                DeviceSignal.GpuPower when metric["GpuId"] is null => type.Devices,
                _ => 1d,
            };
            yield return new Series(fleet, metric, SeriesRole.Busy, Percent * weight, Limit: 100, weight);
        }

        foreach (var metric in memory?.Of(instance.Id) ?? [])
        {
            yield return new Series(fleet, metric, SeriesRole.Memory, 1 / memoryPerGib, MemoryLimit(type) * memoryPerGib, Weight: 1);
        }
    }

    private static IEnumerable<Series> Hosted(FleetAccumulator fleet)
    {
        var variant = fleet.Target.Variant!;
        (string, string)[] dimensions = [("EndpointName", variant.Endpoint), ("VariantName", variant.Variant)];
        yield return RequestSources.Requests(fleet, MetricName.Of(InvocationMetrics, "Invocations", dimensions));
        yield return RequestSources.Latency(fleet, MetricName.Of(InvocationMetrics, "ModelLatency", dimensions), milliseconds: 0.001);
        if (fleet.Target.Type is not { } type)
        {
            yield break;
        }

        // One series for all instances, 0 to 100 times the number of devices (or vCPUs): an average instance's sum.
        yield return new Series(fleet, MetricName.Of(HostedMetrics, "CPUUtilization", dimensions), SeriesRole.Cpu, Percent, 100d * type.VCpus, Weight: 1);
        if (type.Kind == AcceleratorKind.Gpu)
        {
            var limit = 100d * type.Devices;
            yield return new Series(fleet, MetricName.Of(HostedMetrics, "GPUUtilization", dimensions), SeriesRole.Busy, Percent, limit, type.Devices);

            // The sum over devices bounds what any one of them holds.
            var perPercent = Percent * type.AcceleratorMemoryGib;
            yield return new Series(fleet, MetricName.Of(HostedMetrics, "GPUMemoryUtilization", dimensions), SeriesRole.Memory, perPercent, limit, Weight: 1);
        }
    }

    private static DeviceSignal HostedSignal(InstanceType? type) => type?.Kind switch
    {
        AcceleratorKind.Gpu => DeviceSignal.GpuUtilization,
        AcceleratorKind.Cpu => DeviceSignal.CpuUtilization,
        _ => DeviceSignal.None,
    };

    /// <summary>NeuronCores of one device (AWS Neuron documentation, architecture pages).</summary>
    private static int CoresOf(InstanceType type) => type.Accelerator switch
    {
        "Inferentia1" => 4,
        "Trainium2" => 8,
        _ => 2,
    };

    // Agents report against the marketed size, the catalogue holds the usable one.
    private static double MemoryLimit(InstanceType type) => type.AcceleratorMemoryGib * 1.25;
}
