using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Estate;

/// <param name="Id">Twelve digits.</param>
/// <param name="Name">As Organizations or configuration names it; untrusted text.</param>
public sealed record Account(string Id, string Name, Partition Partition);
