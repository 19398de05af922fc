using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Tests.Analysis;

public sealed class PartitionReadingTests
{
    [Fact]
    public void Outcome_FleetsShareAWarning_SaysItOnce()
    {
        var region = new Region("us-east-1");
        var day = new Window(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc));
        var usage = new[] { "a", "b" }.ToDictionary(
            name => FleetId.Of("111122223333", region, name),
            _ => new FleetUsage(day, FleetUsage.DefaultBucket, DeviceSignal.None) { Warnings = ["host x matches no instance"] });
        var reading = new PartitionReading(
            new EstatePartition(new Account("111122223333", "media-prod", Partition.Aws), region), Inventory: null, [], usage, []);

        Assert.Equal(["host x matches no instance"], reading.Outcome([]).Warnings);
    }
}
