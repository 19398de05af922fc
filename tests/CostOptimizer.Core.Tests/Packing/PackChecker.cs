using CostOptimizer.Core.Packing;
using CostOptimizer.Core.Sizing;

namespace CostOptimizer.Core.Tests.Packing;

/// <summary>Checks a packing from its placements alone, in floating point, without the packer's own sums.</summary>
internal static class PackChecker
{
    private const double Noise = 1e-4;

    public static bool IsWithinLimits(PackProblem problem, IReadOnlyList<PackPlacement> placements)
    {
        var items = problem.Items.ToDictionary(item => item.Fleet);
        return placements.GroupBy(placement => placement.Host).All(host => HostHolds(problem, [.. host.Select(placement => items[placement.Fleet])]))
            && placements.GroupBy(placement => (placement.Host, placement.Device)).All(device => DeviceHolds(problem, [.. device.Select(placement => items[placement.Fleet])]))
            && placements.GroupBy(placement => placement.Fleet).All(fleet => fleet.Select(placement => placement.Host).Distinct().Count() >= items[fleet.Key].Hosts)
            && problem.Items.All(item => placements.Count(placement => placement.Fleet == item.Fleet) == item.Replicas);
    }

    private static bool HostHolds(PackProblem problem, PackItem[] tenants) =>
        tenants.Sum(tenant => tenant.HostMemoryGib) <= problem.Host.MemoryGib + Noise
        && Hours(problem).All(hour => tenants.Sum(tenant => tenant.Busy[hour] * tenant.VCpusPerBusyDevice) <= problem.Host.VCpus + Noise);

    private static bool DeviceHolds(PackProblem problem, PackItem[] tenants)
    {
        var load = Hours(problem).Max(hour => tenants.Sum(tenant => tenant.Busy[hour]));
        return tenants.DistinctBy(tenant => tenant.Fleet).Count() == tenants.Length
            && tenants.Sum(tenant => tenant.DeviceMemoryGib) <= problem.Host.DeviceMemoryGib + Noise
            && load <= problem.Ceiling + Noise
            && Hours(problem).All(hour => tenants.Sum(tenant => tenant.Busy[hour]) + Math.Sqrt(tenants.Sum(tenant => Math.Pow(tenant.Burst[hour] - tenant.Busy[hour], 2))) <= 1 + Noise)
            && tenants.All(tenant => tenant.P99Milliseconds is not { } promise
                || tenant.ServiceMilliseconds + ErlangC.WaitQuantile(1, load, tenants.Max(other => other.ServiceMilliseconds!.Value), 0.99) <= promise + Noise);
    }

    /// <summary>The fewest hosts of all ways to put replicas on devices; null when none is within the limits.</summary>
    public static int? FewestHosts(PackProblem problem)
    {
        (string Fleet, int Replica)[] units = [.. problem.Items.SelectMany(item => Enumerable.Range(0, item.Replicas).Select(replica => (item.Fleet, replica)))];
        var slots = units.Length * problem.Host.Devices;
        int? fewest = null;
        var choice = new int[units.Length];
        while (true)
        {
            PackPlacement[] placements = [.. units.Select((unit, index) =>
                new PackPlacement(unit.Fleet, unit.Replica, choice[index] / problem.Host.Devices, choice[index] % problem.Host.Devices, null))];
            var hosts = placements.Select(placement => placement.Host).Distinct().Count();
            if ((fewest is null || hosts < fewest) && IsWithinLimits(problem, placements))
            {
                fewest = hosts;
            }

            var digit = 0;
            while (digit < choice.Length && ++choice[digit] == slots)
            {
                choice[digit++] = 0;
            }

            if (digit == choice.Length)
            {
                return fewest;
            }
        }
    }

    private static IEnumerable<int> Hours(PackProblem problem) => Enumerable.Range(0, problem.Hours);
}
