using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Reading;

/// <summary>A recommendation as a list shows it. Its members mean what those of <see cref="Recommendation"/> mean.</summary>
/// <param name="Id">Made of fleet, action and target: a recommendation that changes gets another.</param>
public sealed record RecommendationLine(
    string Id,
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
    string Headline);
