using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;
using CostOptimizer.Web.Api.Estate;

namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>A recommendation in a list.</summary>
/// <param name="Id">Made of fleet, action and target: the same in every analysis until one of them changes.</param>
/// <param name="State">Open, or what was decided on it.</param>
/// <param name="Ledger">Its stage and what it has really saved; null when it promises nothing or was put aside.</param>
/// <param name="LedgerBefore">The same of an earlier recommendation for the fleet that was begun; null without one.</param>
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
    RecommendationLedger? Ledger,
    RecommendationLedger? LedgerBefore,
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
    internal static RecommendationItem From(FleetLine line, RecommendationState state, FleetLedger ledger, string? assignee) => new(
        line.Recommendation.Id,
        RecommendationFleet.From(line),
        state,
        RecommendationLedger.From(ledger.Own),
        RecommendationLedger.From(ledger.Before),
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
