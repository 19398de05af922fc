using CostOptimizer.Application.Inventory;
using CostOptimizer.Application.Metrics;
using CostOptimizer.Aws.Metrics;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Aws.Tests.Metrics;

public sealed class FleetAccumulatorTests
{
    private static readonly DateTime Start = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly Window TenMinutes = new(Start, Start.AddMinutes(10));
    private static readonly Segment Fine = new(TenMinutes, TimeSpan.FromMinutes(5));

    [Fact]
    public void Finish_OneDevice_PeaksAtItsMaximum()
    {
        var fleet = Fleet(1, devices: 1);

        fleet.Add(Busy(fleet, 1), Fine, [Points([40, 20]), Points([90, 20])]);

        var usage = fleet.Finish();
        Assert.Equal(0.4, usage.BusyDevicesMean[0], 9);
        Assert.Equal(0.9, usage.BusyDevicesPeak[0], 9);
        Assert.Equal(0.2, usage.BusyDevicesPeak[1], 9);
    }

    // Trap 19: peaks come from Maximum; two bursts of 0.3 and 0.4 rarely coincide: √(0.09 + 0.16) = 0.5.
    [Fact]
    public void Finish_TwoDevices_BoundsTheirBurstsByRootSumSquare()
    {
        var fleet = Fleet(2, devices: 1);

        fleet.Add(Busy(fleet, 1), Fine, [Points([50, 50]), Points([80, 50])]);
        fleet.Add(Busy(fleet, 1), Fine, [Points([20, 20]), Points([60, 20])]);

        var usage = fleet.Finish();
        Assert.Equal(0.7, usage.BusyDevicesMean[0], 9);
        Assert.Equal(1.2, usage.BusyDevicesPeak[0], 9);
    }

    [Fact]
    public void Finish_HalfTheDevicesSilent_ScalesUpTheOthers()
    {
        var fleet = Fleet(4, devices: 1);

        fleet.Add(Busy(fleet, 1), Fine, [Points([50, double.NaN]), Points([50, double.NaN])]);
        fleet.Add(Busy(fleet, 1), Fine, [Points([30, double.NaN]), Points([30, double.NaN])]);

        var usage = fleet.Finish();
        Assert.Equal(1.6, usage.BusyDevicesMean[0], 9); // 0.8 of two devices, four in service.
        Assert.Equal(double.NaN, usage.BusyDevicesMean[1]); // Trap 18: a gap, not idleness.
    }

    // Trap 23: 250 % on four devices is 2.5 busy devices an instance, not 100 %.
    [Fact]
    public void Finish_SageMakerPercentAboveHundred_CountsDevices()
    {
        var fleet = Fleet(2, devices: 4, ComputeService.SageMaker);
        var series = new Series(fleet, MetricName.Of("/aws/sagemaker/Endpoints", "GPUUtilization"), SeriesRole.Busy, 0.01, Limit: 400, Weight: 4);

        fleet.Add(series, Fine, [Points([250, 100], 400), Points([250, 100], 400)]);

        Assert.Equal([5.0, 2.0], fleet.Finish().BusyDevicesMean); // Two instances.
    }

    // Trap 24: microseconds, seconds and milliseconds end as milliseconds; trap 27: p99s are bounded by the largest.
    [Fact]
    public void Finish_LatenciesOfDifferentUnits_TakesTheWorstInMilliseconds()
    {
        var fleet = Fleet(1, devices: 1);
        var name = MetricName.Of("x", "y");

        fleet.Add(RequestSources.Latency(fleet, name, milliseconds: 0.001), Fine, [Points([45_000, 45_000], double.MaxValue)]);
        fleet.Add(RequestSources.Latency(fleet, name, milliseconds: 1000), Fine, [Points([0.06, 0.01], double.MaxValue)]);

        var usage = fleet.Finish();
        Assert.Equal(60, usage.LatencyP99Milliseconds[0], 9);
        Assert.Equal(45, usage.LatencyP99Milliseconds[1], 9);
    }

    [Fact]
    public void Finish_RequestsOfTwoLoadBalancers_AddsThemPerSecond()
    {
        var fleet = Fleet(1, devices: 1);
        var name = MetricName.Of("x", "y");

        fleet.Add(RequestSources.Requests(fleet, name), Fine, [Points([300, 600], double.MaxValue)]);
        fleet.Add(RequestSources.Requests(fleet, name), Fine, [Points([900, double.NaN], double.MaxValue)]);

        Assert.Equal([4.0, 2.0], fleet.Finish().RequestsPerSecond); // (300 + 900) / 300 s; 600 / 300 s.
    }

    [Fact]
    public void Finish_LaunchedInsideTheWindow_ServesFromThen()
    {
        var fleet = Fleet(1, devices: 1, launched: Start.AddMinutes(6));

        Assert.Equal([0, 0.8], fleet.Finish().InstancesInService); // 4 of the second 5 minutes.
    }

    // Trap 15: a stopped instance contributes nothing.
    [Fact]
    public void Finish_StoppedInstance_IsNotInService() =>
        Assert.Equal([0, 0], Fleet(1, devices: 1, isRunning: false).Finish().InstancesInService);

    [Fact]
    public void Finish_RestartedInstanceWithEarlierCpuData_WasInServiceThen()
    {
        var fleet = Fleet(1, devices: 1, launched: Start.AddMinutes(5));
        var cpu = new Series(fleet, MetricName.Of("AWS/EC2", "CPUUtilization"), SeriesRole.Cpu, 0.04, Limit: 100, Weight: 1);

        fleet.Add(cpu, Fine, [Points([50, 50]), Points([50, 50])]);

        var usage = fleet.Finish();
        Assert.Equal([1, 1], usage.InstancesInService);
        Assert.Equal(2, usage.VCpusBusyMean[0], 9); // Half of 4 vCPUs.
    }

    [Fact]
    public void Add_HourlyPoint_FillsItsTwelveBuckets()
    {
        var window = new Window(Start, Start.AddHours(2));
        var fleet = Fleet(1, devices: 1, window: window);
        var hourly = new Segment(window, TimeSpan.FromHours(1));

        fleet.Add(RequestSources.Requests(fleet, MetricName.Of("x", "y")), hourly, [Points([7200, double.NaN], double.MaxValue, hourly)]);

        var requests = fleet.Finish().RequestsPerSecond;
        Assert.All(requests[..12], value => Assert.Equal(2, value));
        Assert.All(requests[12..], value => Assert.Equal(double.NaN, value));
    }

    private static Series Busy(FleetAccumulator fleet, double weight) =>
        new(fleet, MetricName.Of("CWAgent", "nvidia_smi_utilization_gpu"), SeriesRole.Busy, 0.01 * weight, Limit: 100, weight);

    private static PointReader Points(double[] values, double limit = 100, Segment? segment = null)
    {
        var span = segment ?? Fine;
        var reader = new PointReader(span, limit);
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsNaN(values[i]))
            {
                reader.Add(span.Window.FromUtc + (span.Period * i), values[i]);
            }
        }

        return reader;
    }

    private static FleetAccumulator Fleet(
        int count,
        int devices,
        ComputeService service = ComputeService.Ec2,
        DateTime? launched = null,
        bool isRunning = true,
        Window? window = null)
    {
        var region = new Region("us-east-1");
        var type = new InstanceType("g4dn.xlarge", 4, 16, CpuArchitecture.X64, AcceleratorKind.Gpu, "T4", devices, 15, null, null, false, "test");
        var instances = Enumerable.Range(0, count).Select(i => new Instance(
            $"i-{i}", service, "111122223333", region, type.Name, null, null, InstanceLifecycle.OnDemand, isRunning,
            launched ?? Start.AddDays(-30), OfferingKey.Linux, "default", null, new Dictionary<string, string>())).ToList();
        var fleet = new Fleet(
            FleetId.Of("111122223333", region, "f"), "f", "111122223333", region, service, FleetGrouping.NameAndType, type.Name, [], instances,
            Workload.Undeclared, new Slo(null), 1, false);
        var variant = service == ComputeService.SageMaker ? new EndpointVariant("e", "v", []) : null;
        return new FleetAccumulator(new FleetTarget(fleet, type, [], variant), window ?? TenMinutes, DeviceSignal.GpuUtilization);
    }
}
