using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Web.Api.Fleets;

/// <summary>One fleet as one analysis saw it.</summary>
/// <param name="Costs">Null when its price is unknown.</param>
/// <param name="Notices">Plain sentences about the fleet's data and hardware.</param>
public sealed record FleetDetails(
    string RunId,
    string Key,
    Fleet Fleet,
    DemandSummary Demand,
    FleetCosts? Costs,
    string RecommendationId,
    IReadOnlyList<string> Notices);
