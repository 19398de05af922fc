using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Planning;

/// <summary>One fleet with its demand, its cost and what to do about it.</summary>
/// <param name="Costs">Null when its price is unknown.</param>
/// <param name="Notices">Plain sentences about the fleet's data and hardware, for example an end of support.</param>
public sealed record FleetAnalysis(
    Fleet Fleet,
    DemandProfile Demand,
    FleetCosts? Costs,
    Recommendation Recommendation,
    IReadOnlyList<string> Notices);
