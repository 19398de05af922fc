namespace CostOptimizer.Core.Packing;

/// <summary>Where one replica runs. Hosts and devices count from 0.</summary>
/// <param name="Partition">Null where tenants take turns on the whole device.</param>
public sealed record PackPlacement(string Fleet, int Replica, int Host, int Device, string? Partition);
