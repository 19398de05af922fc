using CostOptimizer.Catalogue.Benchmarks;
using CostOptimizer.Catalogue.Hardware;
using CostOptimizer.Catalogue.Spot;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Catalogue;

/// <summary>The hardware and measurements that ship with the product; Data/README.md says where each figure is from.</summary>
public static class BuiltInCatalogue
{
    private static readonly Lazy<HardwareCatalogue> CachedHardware = new(HardwareTables.Load);
    private static readonly Lazy<BenchmarkTable> CachedBenchmarks = new(BenchmarkTables.Load);
    private static readonly Lazy<SpotInterruptions> CachedInterruptions = new(InterruptionTable.Load);

    /// <summary>Instance types, devices, family life cycles and size-inflexible families. Read once, then cached.</summary>
    /// <exception cref="InvalidDataException">An embedded table holds faults; the message names them all.</exception>
    public static HardwareCatalogue Hardware() => CachedHardware.Value;

    /// <summary>Interruption bands of spot by region and type. Read once, then cached.</summary>
    /// <exception cref="InvalidDataException">The embedded table holds faults; the message names them all.</exception>
    public static SpotInterruptions Interruptions() => CachedInterruptions.Value;

    /// <summary>Published throughputs, per accelerator or vCPU. Read once, then cached.</summary>
    /// <exception cref="InvalidDataException">An embedded table holds faults; the message names them all.</exception>
    public static BenchmarkTable Benchmarks() => CachedBenchmarks.Value;
}
