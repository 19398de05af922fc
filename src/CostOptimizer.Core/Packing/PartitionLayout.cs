using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Packing;

/// <summary>Whether parts can stand on one device together: each only starts where the hardware allows, and none overlap.</summary>
internal static class PartitionLayout
{
    public static bool Fits(IEnumerable<DevicePartition> parts) =>
        Place([.. parts.OrderByDescending(part => part.Size).ThenBy(part => part.Starts.Count)], next: 0, taken: 0);

    private static bool Place(DevicePartition[] parts, int next, ulong taken)
    {
        if (next == parts.Length)
        {
            return true;
        }

        foreach (var start in parts[next].Starts)
        {
            var slices = ((1UL << parts[next].Size) - 1) << start;
            if ((taken & slices) == 0 && Place(parts, next + 1, taken | slices))
            {
                return true;
            }
        }

        return false;
    }
}
