using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>All alternatives of one fleet for the reader: the chosen first, then by cost, then those that dropped out by name.</summary>
internal static class CandidateList
{
    public static IReadOnlyList<Candidate> Of(FleetProposal proposal, HardwareCatalogue catalogue) =>
    [
        .. Distinct(proposal)
            .Select(evaluation => From(evaluation, proposal.Fleet.Workload, catalogue, evaluation == proposal.Chosen, evaluation == proposal.Chosen ? null : WhyNot(proposal, evaluation)))
            .Append(Stay(proposal.Fleet, proposal.Sizer.PresentCount, proposal.Costing.Costs, proposal.Chosen is { } chosen ? proposal.Choice.WhyNotStay(chosen) : null))
            .Concat(proposal.Lost)
            .OrderBy(candidate => candidate.Outcome == CandidateOutcome.Chosen ? 0 : candidate.MonthlyCost is not null ? 1 : 2)
            .ThenBy(candidate => candidate.MonthlyCost?.Amount ?? 0m)
            .ThenBy(candidate => candidate.Outcome == CandidateOutcome.Excluded ? 1 : 0)
            .ThenBy(candidate => candidate.TypeName, StringComparer.Ordinal)
            .ThenBy(candidate => candidate.Action),
    ];

    /// <summary>One line for what reads alike: of a type with and without a timetable the chosen, else the better.</summary>
    private static IEnumerable<Evaluation> Distinct(FleetProposal proposal) => proposal.Evaluations
        .GroupBy(evaluation => (evaluation.Option.Action, evaluation.Option.Type.Name))
        .Select(alike => alike
            .OrderBy(evaluation => evaluation == proposal.Chosen ? 0 : 1)
            .ThenByDescending(evaluation => evaluation.FirstYear)
            .ThenBy(evaluation => evaluation.Option.Schedule is null ? 0 : 1)
            .First());

    private static string WhyNot(FleetProposal proposal, Evaluation evaluation) =>
        (evaluation.Option.Schedule is null ? "" : "on a timetable: ") + Reason(proposal, evaluation);

    private static string Reason(FleetProposal proposal, Evaluation evaluation) =>
        proposal.Choice.Worth.WhyNot(evaluation) is null && proposal.Withdrawn.Contains(evaluation.Option)
            ? "worth it alone, but not beside all the other proposals"
            : proposal is { IsJoint: true } && proposal.Choice.WhyDearerTogether(evaluation, proposal.Compared ?? proposal.Chosen) is { } together ? together
            : proposal.Choice.WhyOutbid(evaluation, proposal.Compared ?? proposal.Chosen);

    private static Candidate From(Evaluation evaluation, Workload workload, HardwareCatalogue catalogue, bool isChosen, string? whyNot) => new(
        evaluation.Option.Action,
        evaluation.Option.Type.Name,
        evaluation.Count,
        isChosen ? CandidateOutcome.Chosen : CandidateOutcome.Outbid,
        evaluation.Option.Estimate,
        evaluation.Middle.Sized?.Peak.P99Milliseconds,
        new Money(evaluation.Monthly, evaluation.Savings.P50.Currency),
        evaluation.Savings,
        evaluation.Share?.Layers ?? evaluation.Costing.Purchase.Layers,
        evaluation.Option.Findings,
        whyNot)
    {
        OneOffCost = evaluation.OneOff.Total is { } total ? new Money(total, evaluation.Savings.P50.Currency) : null,
        PaybackMonths = evaluation.PaybackMonths,
        HighestRisk = RiskAssessment.Of(evaluation, workload, catalogue).Max(risk => risk.Level),
    };

    private static Candidate Stay(Fleet fleet, int presentCount, FleetCosts costs, string? whyNot)
    {
        var nothing = Money.Zero(costs.Effective.Currency);
        return new Candidate(
            ActionKind.Stay,
            fleet.TypeName,
            presentCount,
            whyNot is null ? CandidateOutcome.Chosen : CandidateOutcome.Outbid,
            null,
            null,
            costs.Effective,
            new SavingsRange(nothing, nothing, nothing, 0),
            [],
            [],
            whyNot);
    }
}
