using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Planning;

/// <summary>A fleet with the demand that was measured on it.</summary>
public sealed record FleetDemand(Fleet Fleet, DemandProfile Demand);
