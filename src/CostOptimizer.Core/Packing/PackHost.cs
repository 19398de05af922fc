using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Packing;

/// <summary>The type whose instances are shared: what may be used of each, margins taken off.</summary>
/// <param name="DeviceMemoryGib">Usable memory of each device.</param>
/// <param name="Partitions">How a device is divided; empty where tenants take turns on it (time slicing, MPS).</param>
public sealed record PackHost(
    string TypeName, int Devices, double DeviceMemoryGib, double VCpus, double MemoryGib, IReadOnlyList<DevicePartition> Partitions);
