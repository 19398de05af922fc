using System.Text.Json.Serialization;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Weekly;

/// <summary>A change that the run proposes, and what people decided about it.</summary>
/// <param name="Verdict"><see cref="Verdict.Recommended"/> or <see cref="Verdict.BenchmarkFirst"/>: the others propose nothing.</param>
/// <param name="TypeName">Target.</param>
/// <param name="Savings">Per month of 730 hours; null when the price is unknown.</param>
/// <param name="WaitingPerWeek">
/// What another week without a decision costs; null unless it waits, is recommended, and its best start has come.
/// </param>
/// <param name="Headline">One sentence of the planner, English.</param>
/// <param name="DecidedBy">Untrusted text; null while nobody has decided.</param>
/// <param name="Reason">Untrusted text; null when none was given.</param>
public sealed record WeeklyProposal(
    string RecommendationId,
    FleetId FleetId,
    string FleetName,
    string AccountId,
    Region Region,
    ComputeService Service,
    string FromType,
    int FromCount,
    RecommendationState State,
    Verdict Verdict,
    ActionKind Action,
    string TypeName,
    int? Count,
    SavingsRange? Savings,
    Money? WaitingPerWeek,
    Money? OneOffCost,
    decimal? PaybackMonths,
    EvidenceGrade? Evidence,
    RiskLevel HighestRisk,
    DateTime? StartMonthUtc,
    string Headline,
    string? DecidedBy,
    DateTime? DecidedAtUtc,
    string? Reason,
    DateTime? SnoozedUntilUtc)
{
    /// <summary>Whether its saving counts as identified: a benchmark-first proposal is not proven.</summary>
    [JsonIgnore] // Part of the verdict.
    public bool IsRecommended => Verdict == Verdict.Recommended;
}
