namespace CostOptimizer.Core.Fleets;

/// <summary>A part of a device that isolates its tenant: a MIG profile, or whole NeuronCores. Data, not code.</summary>
/// <param name="Name">For example <c>1g</c> or <c>2 cores</c>.</param>
/// <param name="ComputeShare">Of the device's throughput, above 0 to 1.</param>
/// <param name="MemoryShare">Of the device's memory, above 0 to 1.</param>
/// <param name="Size">Memory slices (or cores) that it occupies.</param>
/// <param name="Starts">First slices at which the hardware places it.</param>
public sealed record DevicePartition(
    string Name, double ComputeShare, double MemoryShare, int Size, IReadOnlyList<int> Starts, string Source);
