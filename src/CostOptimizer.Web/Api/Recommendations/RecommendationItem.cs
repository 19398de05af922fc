using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>A recommendation in a list.</summary>
/// <param name="Id">Made of fleet, action and target: the same in every analysis until one of them changes.</param>
/// <param name="State">Open, or what was decided on it.</param>
/// <param name="Assignee">Who looks after it; null for nobody. Untrusted text.</param>
/// <param name="TypeName">Target type; the present one when the hardware stays.</param>
/// <param name="Count">Instances at the peak.</param>
/// <param name="NewMonthlyCost">Effective; null when nothing was computed.</param>
/// <param name="Savings">Per month of 730 hours; null when nothing was computed.</param>
/// <param name="PaybackMonths">Null when it never pays back.</param>
public sealed record RecommendationItem(
    string Id,
    RecommendationFleet Fleet,
    RecommendationState State,
    string? Assignee,
    Verdict Verdict,
    ActionKind Action,
    string TypeName,
    int? Count,
    Money? NewMonthlyCost,
    SavingsRange? Savings,
    Money? OneOffCost,
    decimal? PaybackMonths,
    EvidenceGrade? Evidence,
    RiskLevel HighestRisk,
    string Headline)
{
    internal static RecommendationItem From(FleetLine line, RecommendationState state, string? assignee) => new(
        line.Recommendation.Id,
        RecommendationFleet.From(line),
        state,
        assignee,
        line.Recommendation.Verdict,
        line.Recommendation.Action,
        line.Recommendation.TypeName,
        line.Recommendation.Count,
        line.Recommendation.NewMonthlyCost,
        line.Recommendation.Savings,
        line.Recommendation.OneOffCost,
        line.Recommendation.PaybackMonths,
        line.Recommendation.Evidence,
        line.Recommendation.HighestRisk,
        line.Recommendation.Headline);
}
