namespace CostOptimizer.Simulator.Estates;

/// <summary>A role that other accounts of the partition may assume.</summary>
/// <param name="Name">Without a path.</param>
/// <param name="ExternalId">What the caller must send; null when nothing is asked.</param>
public sealed record SimulatedRole(string Name, string? ExternalId);
