using CostOptimizer.Aws.Inventory;
using CostOptimizer.Aws.Metrics;

namespace CostOptimizer.Aws.Tests.Metrics;

public sealed class DeviceIndexTests
{
    [Fact]
    public void Of_SeriesWithAndWithoutGpuId_KeepsTheDevicesOnly()
    {
        var index = Index(Power(), Power("0"), Power("1"));

        Assert.Equal(["0", "1"], index.Of("i-1").Select(series => series["GpuId"]!));
    }

    [Fact]
    public void Of_SeriesWithoutGpuIdOnly_KeepsIt()
    {
        var index = Index(Power());

        Assert.Null(Assert.Single(index.Of("i-1"))["GpuId"]);
    }

    private static DeviceIndex Index(params MetricName[] listed) => new(DeviceMetric.Power, listed, "test", new InstanceHosts());

    private static MetricName Power(string? gpu = null) => gpu is null
        ? MetricName.Of("AWS/EC2", "GPUPowerUtilization", ("InstanceId", "i-1"))
        : MetricName.Of("AWS/EC2", "GPUPowerUtilization", ("GpuId", gpu), ("InstanceId", "i-1"));
}
