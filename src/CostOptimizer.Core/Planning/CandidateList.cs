using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>All alternatives of one fleet for the reader: the chosen first, then by cost, then those that dropped out by name.</summary>
internal static class CandidateList
{
    public static IReadOnlyList<Candidate> Of(
        Fleet fleet, int presentCount, FleetCosts costs, IReadOnlyList<Evaluation> evaluations, Evaluation? chosen, RecommendationChoice choice, IReadOnlyList<Candidate> lost) =>
    [
        .. evaluations
            .Select(evaluation => From(evaluation, evaluation == chosen, evaluation == chosen ? null : choice.WhyOutbid(evaluation, chosen)))
            .Append(Stay(fleet, presentCount, costs, isChosen: chosen is null))
            .Concat(lost)
            .OrderBy(candidate => candidate.Outcome == CandidateOutcome.Chosen ? 0 : candidate.MonthlyCost is not null ? 1 : 2)
            .ThenBy(candidate => candidate.MonthlyCost?.Amount ?? 0m)
            .ThenBy(candidate => candidate.Outcome == CandidateOutcome.Excluded ? 1 : 0)
            .ThenBy(candidate => candidate.TypeName, StringComparer.Ordinal)
            .ThenBy(candidate => candidate.Action),
    ];

    private static Candidate From(Evaluation evaluation, bool isChosen, string? whyNot) => new(
        evaluation.Option.Action,
        evaluation.Option.Type.Name,
        evaluation.Count,
        isChosen ? CandidateOutcome.Chosen : CandidateOutcome.Outbid,
        evaluation.Option.Estimate,
        evaluation.Middle.Sized?.Peak.P99Milliseconds,
        new Money(evaluation.Costing.Monthly, evaluation.Savings.P50.Currency),
        evaluation.Savings,
        evaluation.Costing.Purchase.Layers,
        evaluation.Option.Findings,
        whyNot);

    private static Candidate Stay(Fleet fleet, int presentCount, FleetCosts costs, bool isChosen)
    {
        var nothing = Money.Zero(costs.Effective.Currency);
        return new Candidate(
            ActionKind.Stay,
            fleet.TypeName,
            presentCount,
            isChosen ? CandidateOutcome.Chosen : CandidateOutcome.Outbid,
            null,
            null,
            costs.Effective,
            new SavingsRange(nothing, nothing, nothing, 0),
            [],
            [],
            isChosen ? null : "saves nothing");
    }
}
