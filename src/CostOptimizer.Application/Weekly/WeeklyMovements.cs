using CostOptimizer.Application.Decisions;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Weekly;

/// <summary>Finds what moved between two weeks' runs, and why.</summary>
internal static class WeeklyMovements
{
    /// <summary>A saving that moved by less than this share of what it was has not moved as far as anyone should read.</summary>
    private const decimal NoiseShare = 0.05m;

    /// <param name="before">By fleet; null when there is no earlier week: then only decisions are movements.</param>
    /// <param name="carriedOut">Fleets whose newest decision says that a proposal was carried out.</param>
    /// <returns>New, changed, vanished, decided; in each the largest first, then by fleet.</returns>
    public static IReadOnlyList<WeeklyMovement> Between(
        IReadOnlyDictionary<FleetId, FleetStand>? before,
        IReadOnlyDictionary<FleetId, FleetStand> now,
        IReadOnlySet<FleetId> carriedOut,
        IEnumerable<Decision> decided)
    {
        var moved = before is null
            ? []
            : before.Keys.Union(now.Keys).Select(id => Of(before.GetValueOrDefault(id), now.GetValueOrDefault(id), carriedOut)).OfType<WeeklyMovement>();
        return
        [
            .. moved
                .OrderBy(movement => movement.Kind)
                .ThenBy(movement => (movement.Now ?? movement.Before)?.Currency.Code, StringComparer.Ordinal)
                .ThenByDescending(movement => Math.Abs((movement.Now?.Amount ?? 0m) - (movement.Before?.Amount ?? 0m)))
                .ThenBy(movement => movement.FleetId),
            .. decided.Select(decision => Of(decision, before, now)),
        ];
    }

    private static WeeklyMovement? Of(FleetStand? before, FleetStand? now, IReadOnlySet<FleetId> carriedOut) =>
        (before?.ProposesChange ?? false, now?.ProposesChange ?? false) switch
        {
            (false, true) => Movement(MovementKind.New, WhyNew(before), before, now!, now!.Headline),
            (true, false) => Movement(MovementKind.Vanished, WhyVanished(before!, now, carriedOut), before, now ?? before!, now?.Headline),
            (true, true) => WhyChanged(before!, now!) is { } reason ? Movement(MovementKind.Changed, reason, before, now!, now!.Headline) : null,
            _ => null,
        };

    private static MovementReason WhyNew(FleetStand? before) => before?.Verdict switch
    {
        null => MovementReason.FleetAppeared,
        Verdict.Stay => MovementReason.BecameWorthwhile,
        _ => MovementReason.BecameKnown,
    };

    private static MovementReason WhyVanished(FleetStand before, FleetStand? now, IReadOnlySet<FleetId> carriedOut) =>
        carriedOut.Contains(before.Id) ? MovementReason.CarriedOut
        : now is null ? MovementReason.FleetGone
        : now.Verdict == Verdict.Stay ? MovementReason.NoLongerWorthwhile
        : MovementReason.NoLongerKnown;

    private static MovementReason? WhyChanged(FleetStand before, FleetStand now)
    {
        if (before.RecommendationId != now.RecommendationId)
        {
            return MovementReason.TargetChanged;
        }

        if (before.Verdict != now.Verdict)
        {
            return now.Verdict == Verdict.Recommended ? MovementReason.Proven : MovementReason.Doubted;
        }

        if (Difference(before.Saving, now.Saving) is not { } change || Math.Abs(change.Amount) < Math.Abs(before.Saving!.Value.Amount) * NoiseShare || change.Amount == 0m)
        {
            return null;
        }

        var present = Difference(before.PresentCost, now.PresentCost)?.Amount ?? 0m;
        var proposal = Difference(before.ProposalCost, now.ProposalCost)?.Amount ?? 0m;
        return Math.Abs(present) >= Math.Abs(proposal) ? MovementReason.PresentCostChanged : MovementReason.ProposalCostChanged;
    }

    private static WeeklyMovement Movement(MovementKind kind, MovementReason reason, FleetStand? before, FleetStand fleet, string? detail)
    {
        var now = kind == MovementKind.Vanished ? null : fleet.Saving;
        return new WeeklyMovement(
            kind,
            reason,
            fleet.Id,
            fleet.Name,
            kind == MovementKind.New ? null : before?.Saving,
            now,
            kind == MovementKind.Changed ? Difference(before!.PresentCost, fleet.PresentCost) : null,
            kind == MovementKind.Changed ? Difference(before!.ProposalCost, fleet.ProposalCost) : null,
            detail,
            Who: null,
            AtUtc: null);
    }

    private static WeeklyMovement Of(
        Decision decision, IReadOnlyDictionary<FleetId, FleetStand>? before, IReadOnlyDictionary<FleetId, FleetStand> now)
    {
        FleetStand? Among(IReadOnlyDictionary<FleetId, FleetStand>? stands) =>
            stands?.GetValueOrDefault(decision.Fleet) is { } stand && stand.RecommendationId == decision.RecommendationId ? stand : null;
        return new WeeklyMovement(
            MovementKind.Decided,
            decision.Kind switch
            {
                DecisionKind.Accepted => MovementReason.Accepted,
                DecisionKind.Dismissed => MovementReason.Dismissed,
                DecisionKind.Snoozed => MovementReason.Snoozed,
                _ => MovementReason.Implemented,
            },
            decision.Fleet,
            decision.Fleet.Value.Split('/', 3)[^1],
            Among(before)?.Saving,
            Among(now)?.Saving,
            PresentCostChange: null,
            ProposalCostChange: null,
            decision.Reason,
            decision.DecidedBy,
            decision.DecidedAtUtc);
    }

    private static Money? Difference(Money? before, Money? now) =>
        before is { } old && now is { } known && old.Currency == known.Currency ? known - old : null;
}
