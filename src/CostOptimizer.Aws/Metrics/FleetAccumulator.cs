using CostOptimizer.Application.Metrics;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Aws.Metrics;

/// <summary>Adds up a fleet's series as they arrive, so that no series of a single instance is kept. Not thread-safe.</summary>
internal sealed class FleetAccumulator
{
    private readonly BurstSum _busy;
    private readonly BurstSum _cpu;
    private readonly GroupSize _group;
    private readonly double _vCpus;
    private readonly double _devices;

    public FleetAccumulator(FleetTarget target, Window window, DeviceSignal signal)
    {
        Target = target;
        Usage = new FleetUsage(window, FleetUsage.DefaultBucket, signal);
        _busy = new BurstSum(Usage.BucketCount);
        _cpu = new BurstSum(Usage.BucketCount);
        _group = new GroupSize(Usage.BucketCount);
        _vCpus = target.Type?.VCpus ?? 0;
        _devices = target.Type?.Devices ?? 1;
        foreach (var instance in target.Fleet.Instances.Where(instance => instance.IsRunning))
        {
            AddService(instance);
        }
    }

    public FleetTarget Target { get; }

    public FleetUsage Usage { get; }

    /// <summary>Adds the answer of one series, one reader per statistic.</summary>
    public void Add(Series series, Segment segment, IReadOnlyList<PointReader> readers)
    {
        foreach (var (point, count) in readers.SelectMany(reader => reader.RejectedAt))
        {
            Usage.RejectedPerBucket[Buckets(segment, point).From] += count;
        }

        var first = readers[0].Values;
        var last = readers[^1].Values;
        for (var i = 0; i < first.Length; i++)
        {
            if (double.IsNaN(first[i]))
            {
                continue;
            }

            var (from, to) = Buckets(segment, i);
            for (var bucket = from; bucket < to; bucket++)
            {
                Add(series, bucket, first[i] * series.Scale, (double.IsNaN(last[i]) ? first[i] : last[i]) * series.Scale, segment);
            }
        }
    }

    /// <summary>Fills the usage from the sums.</summary>
    public FleetUsage Finish()
    {
        var isEc2 = Target.Fleet.Service == ComputeService.Ec2;
        var inGroup = _group.Instances();
        for (var bucket = 0; bucket < Usage.BucketCount; bucket++)
        {
            if (isEc2)
            {
                // A restart resets the launch time; EC2's own CPU metric tells that the instance ran before it.
                Usage.InstancesInService[bucket] = Math.Max(Math.Max(Usage.InstancesInService[bucket], _cpu.Weight(bucket)), inGroup?[bucket] ?? 0);
            }

            var instances = Usage.InstancesInService[bucket];
            if (_vCpus > 0)
            {
                (Usage.VCpusBusyMean[bucket], Usage.VCpusBusyPeak[bucket]) = _cpu.Total(bucket, instances);
            }

            (Usage.BusyDevicesMean[bucket], Usage.BusyDevicesPeak[bucket]) = Usage.Signal == DeviceSignal.CpuUtilization
                ? (Usage.VCpusBusyMean[bucket] / _vCpus, Usage.VCpusBusyPeak[bucket] / _vCpus)
                : _busy.Total(bucket, instances * _devices);
        }

        return Usage;
    }

    private void Add(Series series, int bucket, double value, double maximum, Segment segment)
    {
        switch (series.Role)
        {
            case SeriesRole.Busy:
                _busy.Add(bucket, value, maximum, series.Weight);
                break;
            case SeriesRole.Cpu:
                _cpu.Add(bucket, value, maximum, series.Weight);
                break;
            case SeriesRole.GroupSamples:
                _group.AddGroup(bucket, value / Fine(segment));
                break;
            case SeriesRole.MemberSamples:
                _group.AddMember(bucket, value / Fine(segment));
                break;
            case SeriesRole.Memory:
                Usage.DeviceMemoryGibPeak[bucket] = Larger(Usage.DeviceMemoryGibPeak[bucket], value);
                break;
            case SeriesRole.Requests:
                var before = Usage.RequestsPerSecond[bucket];
                Usage.RequestsPerSecond[bucket] = (double.IsNaN(before) ? 0 : before) + (value / segment.Period.TotalSeconds);
                break;
            default:
                Usage.LatencyP99Milliseconds[bucket] = Larger(Usage.LatencyP99Milliseconds[bucket], value);
                break;
        }
    }

    /// <summary>Buckets that a point covers: one, or twelve for a point of an hour.</summary>
    private (int From, int To) Buckets(Segment segment, int point)
    {
        var from = (segment.Window.FromUtc - Usage.Window.FromUtc).Ticks + (segment.Period.Ticks * point);
        return ((int)(from / Usage.BucketLength.Ticks), (int)((from + segment.Period.Ticks) / Usage.BucketLength.Ticks));
    }

    /// <summary>Buckets in a point's period.</summary>
    private double Fine(Segment segment) => segment.Period / Usage.BucketLength;

    private void AddService(Instance instance)
    {
        for (var bucket = Usage.BucketCount - 1; bucket >= 0; bucket--)
        {
            var start = Usage.BucketStartUtc(bucket);
            if (instance.LaunchedAtUtc >= start + Usage.BucketLength)
            {
                break;
            }

            Usage.InstancesInService[bucket] += instance.LaunchedAtUtc <= start
                ? 1
                : (start + Usage.BucketLength - instance.LaunchedAtUtc) / Usage.BucketLength;
        }
    }

    private static double Larger(double known, double value) => double.IsNaN(known) || value > known ? value : known;
}
