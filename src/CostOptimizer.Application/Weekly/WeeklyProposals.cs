using CostOptimizer.Application.Decisions;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Weekly;

/// <summary>The table of decisions: what the run proposes and where each proposal stands.</summary>
internal static class WeeklyProposals
{
    public static IReadOnlyList<WeeklyProposal> Of(IEnumerable<FleetAnalysis> fleets, IReadOnlyDictionary<FleetId, Decision> decisions, DateTime asOfUtc) =>
    [
        .. fleets
            .Where(fleet => fleet.Recommendation.Verdict is Verdict.Recommended or Verdict.BenchmarkFirst)
            .Select(fleet => Of(fleet, decisions.GetValueOrDefault(fleet.Fleet.Id), asOfUtc))
            .OrderBy(proposal => proposal.State)
            .ThenBy(proposal => proposal.Verdict)
            .ThenBy(proposal => proposal.Savings?.P50.Currency.Code, StringComparer.Ordinal)
            .ThenByDescending(proposal => proposal.Savings?.P50.Amount)
            .ThenBy(proposal => proposal.FleetId),
    ];

    private static WeeklyProposal Of(FleetAnalysis analysis, Decision? newest, DateTime asOfUtc)
    {
        var (fleet, proposed) = (analysis.Fleet, analysis.Recommendation);
        var state = Decision.StateOf(proposed.Id, newest, asOfUtc);
        var decision = newest?.RecommendationId == proposed.Id ? newest : null;
        return new WeeklyProposal(
            proposed.Id,
            fleet.Id,
            fleet.Name,
            fleet.AccountId,
            fleet.Region,
            fleet.Service,
            fleet.TypeName,
            fleet.Count,
            state,
            proposed.Verdict,
            proposed.Action,
            proposed.TypeName,
            proposed.Count,
            proposed.Savings,
            IsDue(proposed, state, asOfUtc) ? proposed.Savings!.P50 * HoursPer.Week / HoursPer.Month : null,
            proposed.OneOffCost,
            proposed.PaybackMonths,
            proposed.Evidence,
            proposed.HighestRisk,
            proposed.StartMonthUtc,
            proposed.Headline,
            decision?.DecidedBy,
            decision?.DecidedAtUtc,
            decision?.Reason,
            state == RecommendationState.Snoozed ? decision?.UntilUtc : null);
    }

    /// <summary>
    /// The plan's first month is the one after the run: what is best begun then is due now. What is best begun later loses
    /// nothing by waiting until then.
    /// </summary>
    private static bool IsDue(Recommendation proposed, RecommendationState state, DateTime asOfUtc) =>
        state == RecommendationState.Open
        && proposed is { Verdict: Verdict.Recommended, Savings: not null }
        && (proposed.StartMonthUtc is not { } start || start <= asOfUtc.AddMonths(1));
}
