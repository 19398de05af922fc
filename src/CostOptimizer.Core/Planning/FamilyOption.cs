using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Planning;

/// <summary>The best size of one family, or why the family dropped out.</summary>
/// <param name="Option">Null when it dropped out.</param>
/// <param name="QuickCost">A month on demand, before commitments.</param>
internal sealed record FamilyOption(
    InstanceType Type,
    CandidateOutcome Outcome,
    Option? Option,
    decimal? QuickCost,
    IReadOnlyList<RuleFinding> Findings,
    string? WhyNot)
{
    /// <summary>Instances at the peak; null when the family dropped out before it was sized.</summary>
    public int? Count { get; init; }

    public static FamilyOption Lost(InstanceType type, CandidateOutcome outcome, IReadOnlyList<RuleFinding> findings, string whyNot) =>
        new(type, outcome, null, null, findings, whyNot);

    public Candidate ToCandidate(ActionKind action) =>
        new(action, Type.Name, Count, Outcome, Option?.Estimate, null, null, null, [], Findings, WhyNot);
}
