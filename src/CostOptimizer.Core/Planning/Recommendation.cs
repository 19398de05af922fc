using CostOptimizer.Core.Calendar;
using CostOptimizer.Core.Explaining;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning.Benchmarks;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>What to do with one fleet, with everything needed to check it by hand.</summary>
/// <param name="Id">Stable across runs: made of fleet, action and target.</param>
/// <param name="TypeName">Target type; the present one when the hardware stays.</param>
/// <param name="Count">Instances at the peak.</param>
/// <param name="NewMonthlyCost">Effective; null when nothing was computed.</param>
/// <param name="Savings">Null when nothing was computed.</param>
/// <param name="HardwareSavings">The part of the middle saving that the move alone brings, at on-demand prices.</param>
/// <param name="OneOffCost">Engineering, parallel run and validation.</param>
/// <param name="PaybackMonths">One-off cost ÷ middle saving; null when it never pays back.</param>
/// <param name="Evidence">Null when no speedup was needed.</param>
/// <param name="Headline">One sentence: what to do and why, plain text.</param>
/// <param name="Conditions">What a person must check before acting.</param>
/// <param name="Candidates">Every alternative, the chosen one first, then by cost, then excluded ones by name.</param>
public sealed record Recommendation(
    string Id,
    FleetId FleetId,
    Verdict Verdict,
    ActionKind Action,
    string TypeName,
    int? Count,
    IReadOnlyList<PurchaseLayer> Purchase,
    Money? NewMonthlyCost,
    SavingsRange? Savings,
    Money? HardwareSavings,
    Money? OneOffCost,
    decimal? PaybackMonths,
    EvidenceGrade? Evidence,
    string Headline,
    IReadOnlyList<Risk> Risks,
    IReadOnlyList<RuleFinding> Conditions,
    IReadOnlyList<Candidate> Candidates,
    IReadOnlyList<Quantity> Arithmetic)
{
    /// <summary>Of a change to a timetable, the part of the middle saving that the mode alone brings, at on-demand prices; null where the mode stays.</summary>
    public Money? ModeSavings { get; init; }

    /// <summary>The test that must come first, and what it is worth; null when nothing needs measuring.</summary>
    public Benchmark? Benchmark { get; init; }

    /// <summary>First day of the month in which to start, the one that is worth the most; null when nothing changes now.</summary>
    public DateTime? StartMonthUtc { get; init; }

    /// <summary>
    /// Discounted savings from the start to the end of the horizon less the one-off cost, as of the first month; null when nothing changes
    /// now or the one-off cost is unknown.
    /// </summary>
    public Money? NetPresentValue { get; init; }

    /// <summary>First day of the month in which the discounted savings have paid the one-off cost; null when they never do, or it is unknown.</summary>
    public DateTime? BreakEvenMonthUtc { get; init; }

    /// <summary>What to do once the commitment that holds the fleet has ended; null when none does, or the fleet should stay then, too.</summary>
    public LaterMove? Later { get; init; }

    public RiskLevel HighestRisk => Risks.Count == 0 ? RiskLevel.Low : Risks.Max(risk => risk.Level);
}
