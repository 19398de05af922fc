using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Replanning;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Alerts;

/// <summary>Bills the look-back hour by hour, as the page of commitments does, with and without the fleets that were accepted to move.</summary>
internal sealed class CommitmentUses(EstateReplanning replanning) : ICommitmentUses
{
    public async Task<IReadOnlyList<CommitmentUse>?> ReadAsync(
        AnalysisResult run, IReadOnlyDictionary<FleetId, Decision> decisions, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (run.ReservedInstances.Count + run.SavingsPlans.Count == 0)
        {
            return [];
        }

        try
        {
            if (await replanning.CommitmentsAsync(run.Run.Id, new HashSet<FleetId>(), cancellationToken) is not { } now)
            {
                return null;
            }

            var moving = Moving(run, decisions, nowUtc);
            var after = moving.Count == 0 ? now : await replanning.CommitmentsAsync(run.Run.Id, moving, cancellationToken) ?? now;
            var unused = after.ToDictionary(one => one.Id, one => one.TotalUnused, StringComparer.Ordinal);
            return
            [
                .. now.Where(one => one.Paid.Count > 0)
                    .Select(one => new CommitmentUse(one.Id, Covers(run, one.Id), PerMonth(one, one.TotalPaid), PerMonth(one, one.TotalUnused), PerMonth(one, unused[one.Id]))),
            ];
        }
        catch (TooBusyException)
        {
            return null; // the estate as a whole is judged instead
        }
    }

    /// <summary>Fleets that were accepted to leave their hardware, or part of it.</summary>
    private static HashSet<FleetId> Moving(AnalysisResult run, IReadOnlyDictionary<FleetId, Decision> decisions, DateTime nowUtc) =>
    [
        .. run.Plan.Fleets
            .Where(fleet => fleet.Recommendation is { Verdict: Verdict.Recommended or Verdict.BenchmarkFirst, Action: not (ActionKind.Stay or ActionKind.BuyDifferently) }
                && Decision.StateOf(fleet.Recommendation.Id, decisions.GetValueOrDefault(fleet.Fleet.Id), nowUtc) == RecommendationState.Accepted)
            .Select(fleet => fleet.Fleet.Id),
    ];

    private static Money PerMonth(CommitmentHours hours, Money total) => total * HoursPer.Month / hours.Paid.Count;

    private static string Covers(AnalysisResult run, string id) =>
        run.ReservedInstances.FirstOrDefault(owned => owned.Id == id)?.TypeName
        ?? (run.SavingsPlans.FirstOrDefault(owned => owned.Id == id) is { } plan ? plan.Family ?? plan.Kind.ToString() : id);
}
