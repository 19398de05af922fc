using CostOptimizer.Application.Orders;
using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Application.Replanning;

/// <summary>A stored estate planned anew. Never stored, and without the documents of its fleets.</summary>
/// <param name="WhatIf">What was supposed otherwise.</param>
/// <param name="Policy">The stored run's policy with what was supposed.</param>
/// <param name="Totals">One per currency, ordered by code.</param>
/// <param name="Recommendations">By fleet.</param>
public sealed record ReplannedEstate(
    WhatIf WhatIf,
    PlanningPolicy Policy,
    IReadOnlyList<EstateTotal> Totals,
    IReadOnlyDictionary<FleetId, RecommendationLine> Recommendations);
