using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Tests.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Demand;

public sealed class FleetStateTests
{
    private static FleetState State(FleetUsage usage, int instances = 4) =>
        DemandProfiler.Profile(usage, Make.Fleet(Make.P3, instances), Make.P3, PlanningPolicy.Default).State;

    [Fact]
    public void State_NoMetricAtAll_IsNoAgent()
    {
        var usage = new FleetUsage(new Window(Make.Monday, Make.Monday.AddDays(2)), FleetUsage.DefaultBucket, DeviceSignal.None);
        Array.Fill(usage.InstancesInService, 4);

        Assert.Equal(FleetState.NoAgent, State(usage));
    }

    [Fact]
    public void State_MetricKnownButSilent_IsNoDataYet() =>
        Assert.Equal(FleetState.NoDataYet, State(Make.Usage(4, _ => double.NaN)));

    [Fact]
    public void State_LaunchedHalfAnHourAgo_IsNoDataYet()
    {
        var usage = new FleetUsage(new Window(Make.Monday, Make.Monday.AddDays(2)), FleetUsage.DefaultBucket, DeviceSignal.None);
        usage.InstancesInService.AsSpan(^6..).Fill(4);

        Assert.Equal(FleetState.NoDataYet, State(usage));
    }

    [Fact]
    public void State_NothingRanInTheWindow_IsStopped() =>
        Assert.Equal(FleetState.Stopped, State(Make.Usage(0, _ => double.NaN)));

    [Fact]
    public void State_OffAtTheEndButRanBefore_IsActive()
    {
        var usage = Make.Usage(4, bucket => bucket / 12 % 24 is >= 8 and < 20 ? 1 : double.NaN); // 08-20 on both days
        for (var bucket = 0; bucket < usage.BucketCount; bucket++)
        {
            usage.InstancesInService[bucket] = bucket / 12 % 24 is >= 8 and < 20 ? 4 : 0;
        }

        Assert.Equal(FleetState.Active, DemandProfiler.Profile(usage, Make.Off(Make.Fleet(Make.P3, 4)), Make.P3, PlanningPolicy.Default).State);
    }

    [Fact]
    public void State_NeverAboveAHundredthOfItsDevices_IsIdle()
    {
        Assert.Equal(FleetState.Idle, State(Make.Usage(4, _ => 0.04)));
        Assert.Equal(FleetState.Active, State(Make.Usage(4, bucket => bucket == 100 ? 0.05 : 0)));
        Assert.Equal(FleetState.Active, State(Make.Usage(4, _ => 0, bucket => bucket == 100 ? 1 : 0))); // one burst
    }

    [Fact]
    public void State_ZeroLoadButRequests_IsActive()
    {
        var usage = Make.Usage(4, _ => 0);
        usage.RequestsPerSecond[7] = 0.2;

        Assert.Equal(FleetState.Active, State(usage));
    }

    [Fact]
    public void State_TooManyGaps_IsInsufficient()
    {
        Assert.Equal(FleetState.InsufficientData, State(Make.Usage(4, bucket => bucket % 3 == 0 ? 1 : double.NaN)));
        Assert.Equal(FleetState.Active, State(Make.Usage(4, bucket => bucket % 10 < 7 ? 1 : double.NaN)));
    }

    [Fact]
    public void State_LaunchedLateInTheLookBack_IsInsufficient()
    {
        var usage = Make.Usage(4, bucket => bucket < 300 ? double.NaN : 1);
        usage.InstancesInService.AsSpan(..300).Clear();

        Assert.Equal(FleetState.InsufficientData, State(usage));
    }
}
