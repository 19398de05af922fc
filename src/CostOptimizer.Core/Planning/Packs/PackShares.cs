using CostOptimizer.Core.Packing;

namespace CostOptimizer.Core.Planning.Packs;

/// <summary>
/// Divides the hosts of a pack by what fills them first: parts of devices, else memory or busy time, whichever takes the
/// larger share of what the hosts have.
/// </summary>
internal static class PackShares
{
    private const int Digits = 12;

    public static PackBasis BasisOf(PackProblem problem, int hosts)
    {
        if (problem.Host.Partitions.Count > 0)
        {
            return PackBasis.DeviceParts;
        }

        var devices = (double)hosts * problem.Host.Devices;
        var memory = problem.Items.Sum(item => item.Replicas * item.DeviceMemoryGib) / (devices * problem.Host.DeviceMemoryGib);
        var busy = Enumerable.Range(0, problem.Hours).Max(hour => problem.Items.Sum(item => item.Replicas * item.Busy[hour])) / (devices * problem.Ceiling);
        return busy > memory ? PackBasis.BusyTime : PackBasis.DeviceMemory;
    }

    public static double WeightOf(PackItem item, PackProblem problem, PackBasis basis) => item.Replicas * basis switch
    {
        PackBasis.DeviceMemory => item.DeviceMemoryGib,
        PackBasis.BusyTime => item.Busy.Sum(),
        _ => PartitionChoice.For(item, problem.Host, problem.Ceiling)!.MemoryShare,
    };

    /// <returns>Rounded shares that add up to exactly 1: the last one takes what rounding leaves.</returns>
    public static decimal[] Of(IReadOnlyList<double> weights)
    {
        var total = weights.Sum();
        decimal[] shares = [.. weights.Select(weight => Math.Round((decimal)(total == 0 ? 1.0 / weights.Count : weight / total), Digits))];
        shares[^1] = 1m - shares[..^1].Sum();
        return shares;
    }
}
