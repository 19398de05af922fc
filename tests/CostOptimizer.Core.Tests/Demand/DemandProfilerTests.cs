using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Tests.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Demand;

public sealed class DemandProfilerTests
{
    private static DemandProfile Profile(FleetUsage usage, int instances = 4) =>
        DemandProfiler.Profile(usage, Make.Fleet(Make.P3, instances), Make.P3, PlanningPolicy.Default);

    [Fact]
    public void Profile_RampOfBuckets_FindsPeakByNearestRank()
    {
        // 576 buckets worth 1/576 … 576/576 of two busy devices; rank ⌈0.995 × 576⌉ = ⌈573.12⌉ = 574.
        var profile = Profile(Make.Usage(4, bucket => 2 * (bucket + 1) / 576.0, bucket => 3 * (bucket + 1) / 576.0));

        Assert.Equal(2 * 574 / 576.0, profile.SustainedPeak);
        Assert.Equal(3 * 574 / 576.0, profile.BurstPeak);
        Assert.Equal(577 / 576.0, profile.Mean, 12);
        Assert.Equal(FleetState.Active, profile.State);
        Assert.Equal(48, profile.Hours.Count);
    }

    [Fact]
    public void Profile_OneHourOfTwelveBuckets_KeepsItsStatistics()
    {
        var profile = Profile(Make.Usage(4, bucket => (bucket % 12) + 1, bucket => 20 + (bucket % 12)));

        var hour = profile.Hours[0];
        Assert.Equal((12, 4.0, 6.5), (hour.ValidBuckets, hour.InstanceHours, hour.Mean!.Value));
        Assert.Equal((6.0, 12.0, 12.0, 12.0), (hour.P50!.Value, hour.P95!.Value, hour.P99!.Value, hour.Max!.Value)); // ⌈0.95 × 12⌉ = 12
        Assert.Equal(31, hour.BurstMax);
        Assert.Equal(Make.Monday, hour.HourUtc);
    }

    [Fact]
    public void Profile_HourWithoutData_HasNoStatisticsAndIsCountedAsMissing()
    {
        var profile = Profile(Make.Usage(4, bucket => bucket < 12 ? double.NaN : 1));

        Assert.Null(profile.Hours[0].Mean);
        Assert.Equal((564, 12), (profile.ValidBuckets, profile.MissingBuckets));
        Assert.Equal(564 / 576.0, profile.ValidShare);
        Assert.Equal(1, profile.Mean); // the gap is not a zero
    }

    [Fact]
    public void Profile_StoppedHalfOfTheTime_IsNoGap()
    {
        var usage = Make.Usage(4, bucket => bucket % 2 == 0 ? 1 : double.NaN);
        for (var bucket = 1; bucket < usage.BucketCount; bucket += 2)
        {
            usage.InstancesInService[bucket] = 0;
        }

        var profile = Profile(usage);

        Assert.Equal((1.0, 0, FleetState.Active), (profile.ValidShare, profile.MissingBuckets, profile.State));
    }

    [Fact]
    public void Profile_RequestsAndLoad_CalibratesOnLoadedBucketsOnly()
    {
        // 300 items/s at 2 busy devices; the nearly idle buckets (0.1 of 4 devices) would say 1,000 per device.
        var usage = Make.Usage(4, bucket => bucket % 2 == 0 ? 2 : 0.1);
        for (var bucket = 0; bucket < usage.BucketCount; bucket++)
        {
            usage.RequestsPerSecond[bucket] = bucket % 2 == 0 ? 300 : 100;
            usage.VCpusBusyMean[bucket] = 6;
            usage.LatencyP99Milliseconds[bucket] = bucket;
        }

        var profile = Profile(usage);

        Assert.Equal(150, profile.ItemsPerSecondPerBusyDevice);
        Assert.Equal(DemandUnit.ItemsPerSecond, profile.Unit);
        Assert.Equal(300, profile.PeakRequestsPerSecond);
        Assert.Equal(3, profile.VCpusPerBusyDevice);
        Assert.Equal(575, profile.LatencyP99Milliseconds); // bounded by the worst bucket, never averaged
    }

    [Fact]
    public void Profile_HostileReadings_AreNoReadings()
    {
        var usage = Make.Usage(4, bucket => bucket switch { 0 => -1, 1 => double.PositiveInfinity, _ => 1 });
        usage.DeviceMemoryGibPeak[5] = double.NegativeInfinity;

        var profile = Profile(usage);

        Assert.Equal((574, 1.0), (profile.ValidBuckets, profile.Mean));
        Assert.Null(profile.PeakMemoryGib);
    }

    [Fact]
    public void Profile_FifteenDays_SeesTwoFullWeeks()
    {
        Assert.Equal(2, Profile(Make.Usage(4, _ => 1, days: 15)).FullWeeks);
        Assert.Equal(1, Profile(Make.Usage(4, bucket => bucket < 2304 ? double.NaN : 1, days: 15)).FullWeeks); // 8 days lost
        Assert.Equal(0, Profile(Make.Usage(4, _ => 1, days: 6)).FullWeeks);
    }

    [Fact]
    public void Profile_CpuFleet_CountsInstancesAsDevices()
    {
        var cpu = Make.Cpu("c5.xlarge", 4, 8);

        var profile = DemandProfiler.Profile(Make.Usage(4, _ => 1.5), Make.Fleet(cpu, 4), cpu, PlanningPolicy.Default);

        Assert.Equal(("CPU:c5", 1.5, null), (profile.Device, profile.Mean, profile.VCpusPerBusyDevice));
    }

    [Fact]
    public void Profile_BucketsThatDoNotDivideAnHour_Throws()
    {
        var usage = new FleetUsage(new Window(Make.Monday, Make.Monday.AddMinutes(70)), TimeSpan.FromMinutes(7), DeviceSignal.GpuUtilization);

        Assert.Throws<ArgumentException>(() => Profile(usage));
    }
}
