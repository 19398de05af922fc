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

        if (await replanning.CommitmentsAsync(run.Run.Id, new HashSet<FleetId>(), cancellationToken) is not { } now)
        {
            return null;
        }

        var (hidden, moving) = (new HiddenUse(run, await replanning.UnpricedAsync(run.Run.Id, cancellationToken)), Moving(run, decisions, nowUtc));
        var after = moving.Count == 0 ? now : await replanning.CommitmentsAsync(run.Run.Id, moving, cancellationToken) ?? now;
        var unused = after.ToDictionary(one => one.Id, one => one.TotalUnused, StringComparer.Ordinal);
        var known = Owned(run).Where(owned => !owned.IsHidden(hidden)).ToDictionary(owned => owned.Id, StringComparer.Ordinal);
        return
        [
            .. now
                .Where(one => one.Paid.Count > 0 && known.ContainsKey(one.Id))
                .Select(one => new CommitmentUse(one.Id, known[one.Id].Covers, PerMonth(one, one.TotalPaid), PerMonth(one, one.TotalUnused), PerMonth(one, unused[one.Id]))
                {
                    MayAlsoServe = known[one.Id].MayAlsoServe,
                }),
        ];
    }

    /// <summary>Fleets that were accepted to leave their hardware, or part of it.</summary>
    private static HashSet<FleetId> Moving(AnalysisResult run, IReadOnlyDictionary<FleetId, Decision> decisions, DateTime nowUtc) =>
    [
        .. run.Plan.Fleets
            .Where(fleet => AcceptedMoves.LeavesHardware(
                fleet.Recommendation.Id, fleet.Recommendation.Verdict, fleet.Recommendation.Action, decisions.GetValueOrDefault(fleet.Fleet.Id), nowUtc))
            .Select(fleet => fleet.Fleet.Id),
    ];

    private static Money PerMonth(CommitmentHours hours, Money total) => total * HoursPer.Month / hours.Paid.Count;

    private static IEnumerable<Commitment> Owned(AnalysisResult run) =>
    [
        .. run.ReservedInstances.Select(owned => new Commitment(owned.Id, owned.TypeName, MayAlsoServe: null, hidden => hidden.MayBeOf(owned))),
        .. run.SavingsPlans.Select(owned => new Commitment(
            owned.Id, owned.Family ?? owned.Kind.ToString(), CommitmentUse.UnreadServicesOf(owned.Kind), hidden => hidden.MayBeOf(owned))),
    ];

    private sealed record Commitment(string Id, string Covers, string? MayAlsoServe, Func<HiddenUse, bool> IsHidden);
}
