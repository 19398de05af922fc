using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Packing;

/// <summary>
/// One replica in whole numbers, so that adding and removing it leaves nothing behind: billionths of a GiB, a device or a
/// vCPU, and for bursts hundred-thousandths, which are squared.
/// </summary>
internal sealed class PackUnit
{
    private const double Billionths = 1e9;
    private const double BurstSteps = 1e5;

    public PackUnit(PackItem item, int replica, DevicePartition? partition)
    {
        (Item, Replica, Partition) = (item, replica, partition);
        Memory = Whole(item.DeviceMemoryGib);
        HostMemory = Whole(item.HostMemoryGib);
        Busy = [.. item.Busy.Select(Whole)];
        Excess = [.. item.Burst.Zip(item.Busy, (burst, busy) => Square(Math.Max(0, burst - busy)))];
        VCpus = [.. item.Busy.Select(busy => Whole(busy * item.VCpusPerBusyDevice))];
    }

    public PackItem Item { get; }

    public int Replica { get; }

    public DevicePartition? Partition { get; }

    public long Memory { get; }

    public long HostMemory { get; }

    public long[] Busy { get; }

    /// <summary>Squares of what a burst adds to the busy share.</summary>
    public long[] Excess { get; }

    public long[] VCpus { get; }

    /// <summary>The first replicas must stand on as many hosts; further ones may go anywhere.</summary>
    public bool NeedsOwnHost => Replica < Item.Hosts;

    /// <summary>Rounded to the nearest, so that a share that was computed as ceiling ÷ n fits n times.</summary>
    public static long Whole(double value) => checked((long)Math.Round(value * Billionths));

    /// <summary>Joint burst bound of one device, as a share: the sum of what is busy plus the root of the summed squares of what bursts add.</summary>
    public static double BurstBound(long busy, long excess) => (busy / Billionths) + (Math.Sqrt(excess) / BurstSteps);

    private static long Square(double excess)
    {
        var steps = Math.Min((long)Math.Ceiling((excess * BurstSteps) - 1e-6), 1_000_000_000L);
        return steps * steps;
    }
}
