using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>One way to run a fleet, computed as far as it goes, and why it was kept or lost.</summary>
/// <param name="TypeName">Target instance type; the present one for actions that keep it.</param>
/// <param name="Count">Instances at the peak; null when it was not sized.</param>
/// <param name="Speedup">Null when the device stays the same or there is no evidence.</param>
/// <param name="P99Milliseconds">Modelled response time at the peak; null when the service time is not known or the fleet is saturated.</param>
/// <param name="MonthlyCost">Effective cost of the fleet under this candidate; null when not computed.</param>
/// <param name="Savings">Against the fleet's baseline, stranded commitments included.</param>
/// <param name="WhyNot">For the reader, when it was not chosen.</param>
public sealed record Candidate(
    ActionKind Action,
    string TypeName,
    int? Count,
    CandidateOutcome Outcome,
    SpeedupEstimate? Speedup,
    double? P99Milliseconds,
    Money? MonthlyCost,
    SavingsRange? Savings,
    IReadOnlyList<PurchaseLayer> Purchase,
    IReadOnlyList<RuleFinding> Findings,
    string? WhyNot)
{
    /// <summary>Engineering, parallel run and validation; null when it was not computed or is unknown.</summary>
    public Money? OneOffCost { get; init; }

    /// <summary>One-off cost ÷ middle saving; null when it never pays back or the one-off cost is unknown.</summary>
    public decimal? PaybackMonths { get; init; }

    /// <summary>The highest of its risks; null when it was not computed.</summary>
    public RiskLevel? HighestRisk { get; init; }
}
