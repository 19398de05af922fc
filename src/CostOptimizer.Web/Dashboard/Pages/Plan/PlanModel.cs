using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Replanning;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Web.Dashboard.Pages.Plan;

/// <param name="Stored">The newest analysis; null when there is none yet.</param>
/// <param name="Fleets">Of that analysis.</param>
/// <param name="Form">As it was sent, else as the stored policy has it.</param>
/// <param name="Replanned">Null where nothing is supposed, or it could not be computed.</param>
/// <param name="Obstacle">Why it could not be computed; null when it could, or need not.</param>
public sealed record PlanModel(
    RunSummary? Stored, IReadOnlyList<FleetLine> Fleets, WhatIfForm Form, ReplannedEstate? Replanned, PlanObstacle? Obstacle)
{
    public AnalysisRun? Run => Stored?.Run;

    /// <summary>What the page shows: the supposed plan where there is one.</summary>
    public IReadOnlyList<EstateTotal> Totals => Replanned?.Totals ?? Stored?.Totals ?? [];

    /// <returns>The recommendation of a fleet in the plan that the page shows.</returns>
    public RecommendationLine Shown(FleetLine fleet) => Replanned?.Recommendations.GetValueOrDefault(fleet.Id) ?? fleet.Recommendation;
}
