using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Reports.Tests.Samples;

/// <summary>Builds fleets with demand of a daily rhythm, each hour computed from its place alone.</summary>
internal static class SampleFleet
{
    public static readonly DateTime From = new(2026, 11, 2, 0, 0, 0, DateTimeKind.Utc);

    public static Fleet Fleet(string name, string type, int count, string account = "111122223333", string region = "us-east-1", Workload? workload = null)
    {
        var where = new Region(region);
        var instances = Enumerable.Range(0, count).Select(index => new Instance(
            $"i-{index:x8}", ComputeService.Ec2, account, where, type, region + "a", null, InstanceLifecycle.OnDemand, true,
            From.AddDays(-30), "RunInstances", "default", null, new Dictionary<string, string>()));
        return new Fleet(
            FleetId.Of(account, where, name), name, account, where, ComputeService.Ec2, FleetGrouping.Tag, type, [], [.. instances],
            workload ?? Workload.Undeclared, new Slo(TimeSpan.FromMilliseconds(200)), 2, false);
    }

    /// <param name="gaps">Hours without data.</param>
    public static DemandProfile Demand(string device, int instances, double level, int hours = 336, params Range[] gaps)
    {
        bool IsGap(int hour) => gaps.Any(gap => hour >= gap.Start.Value && hour < gap.End.Value);
        var rollups = Enumerable.Range(0, hours).Select(hour => IsGap(hour)
            ? new HourlyRollup(From.AddHours(hour), 0, instances, null, null, null, null, null, null, null, null, null)
            : Hour(hour, instances, level)).ToArray();
        var missing = rollups.Count(hour => hour.Mean is null) * 12;
        var valid = (hours * 12) - missing;
        return new DemandProfile(
            valid < hours * 12 * 0.7 ? FleetState.InsufficientData : FleetState.Active,
            DeviceSignal.GpuUtilization, device, DemandUnit.DeviceEquivalents,
            level, level * 1.7, level * 2.1, 418.5, 131.25, 87.4, 9.25, 3.1,
            (double)valid / (hours * 12), valid, missing, 3, hours / 168, rollups);
    }

    public static SavingsRange Range(Currency currency, decimal p10, decimal p50, decimal p90, double chance) =>
        new(new Money(p10, currency), new Money(p50, currency), new Money(p90, currency), chance);

    private static HourlyRollup Hour(int hour, int instances, double level)
    {
        var day = 1 + (0.5 * Math.Sin((hour % 24 - 8) * Math.PI / 12));
        var week = hour / 24 % 7 >= 5 ? 0.6 : 1;
        var mean = Math.Round(level * day * week, 6);
        return new HourlyRollup(
            SampleFleet.From.AddHours(hour), 12, instances, mean, mean, mean * 1.2, mean * 1.3,
            Math.Round(mean * (1.3 + (hour * 7 % 11 / 20.0)), 6), mean * 2, 9.25, null, null);
    }
}
