using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Weekly;

/// <summary>Where one fleet stood in one run: what two weeks are compared by.</summary>
/// <param name="Saving">Middle saving a month; null when unknown.</param>
public sealed record FleetStand(
    FleetId Id, string Name, string RecommendationId, Verdict Verdict, Money? Saving, Money? PresentCost, Money? ProposalCost, string Headline)
{
    public bool ProposesChange => Verdict is Verdict.Recommended or Verdict.BenchmarkFirst;

    public static FleetStand Of(FleetAnalysis analysis) => new(
        analysis.Fleet.Id,
        analysis.Fleet.Name,
        analysis.Recommendation.Id,
        analysis.Recommendation.Verdict,
        analysis.Recommendation.Savings?.P50,
        analysis.Costs?.Effective,
        analysis.Recommendation.NewMonthlyCost,
        analysis.Recommendation.Headline);
}
