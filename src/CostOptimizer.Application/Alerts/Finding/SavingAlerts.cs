using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Savings;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Alerts.Finding;

/// <summary>
/// Savings that came, shrank or went between two runs. Without a run before nothing is new, and a fleet whose partition
/// could not be read neither came nor went.
/// </summary>
internal static class SavingAlerts
{
    public static IEnumerable<Alert> Find(AnalysisResult run, AlertMaterial material, AlertRules rules)
    {
        if (material.Before is not { } earlier)
        {
            return [];
        }

        var (before, now) = (Stands(earlier), Stands(run));
        UnreadPlaces[] unread = [new(run), new(earlier)];
        bool IsRead(FleetId fleet) => !unread.Any(places => places.Includes(fleet));
        var moved = WeeklyMovements.Between(before, now, CarriedOut(run, earlier, material), []).Where(movement => IsRead(movement.FleetId)).ToArray();
        return
        [
            .. now.Values.Where(stand => IsRead(stand.Id)).SelectMany(stand => New(run, stand, before.GetValueOrDefault(stand.Id), material, rules)),
            .. moved.Where(movement => movement.Kind == MovementKind.Changed).SelectMany(movement => Shrunk(run, movement, now[movement.FleetId], rules)),
            .. moved.Where(movement => movement.Kind == MovementKind.Vanished).SelectMany(movement => Vanished(run, movement, before[movement.FleetId], rules)),
        ];
    }

    private static IEnumerable<Alert> New(AnalysisResult run, FleetStand stand, FleetStand? before, AlertMaterial material, AlertRules rules)
    {
        var rule = rules.Of(AlertKind.NewSaving);
        var isOpen = Decision.StateOf(stand.RecommendationId, material.Decisions.GetValueOrDefault(stand.Id), material.NowUtc) == RecommendationState.Open;
        if (stand is not { Verdict: Verdict.Recommended, Saving: { } saving } || !isOpen)
        {
            yield break;
        }

        var level = AlertRules.Level(saving.Amount, rule.Threshold);
        var was = before is { Verdict: Verdict.Recommended, Saving: { } old } && old.Currency == saving.Currency ? old : (Money?)null;
        if (level >= 0 && (was is not { } known || AlertRules.Level(known.Amount, rule.Threshold) < level))
        {
            yield return new Alert(
                AlertKind.NewSaving, rule.Severity, stand.Id.Value, stand.Id, stand.RecommendationId, IdentityOf(stand, material), level, run.Run.Id, EndOf(run),
                [
                    AlertFact.Of(AlertFactName.Saving, saving, AlertUnit.MoneyPerMonth),
                    .. AlertFact.Known(AlertFactName.SavingBefore, was, AlertUnit.MoneyPerMonth),
                    .. AlertFact.Known(AlertFactName.FleetCost, stand.PresentCost, AlertUnit.MoneyPerMonth),
                    AlertFact.Of(AlertFactName.Proposal, stand.Headline),
                ]);
        }
    }

    private static IEnumerable<Alert> Shrunk(AnalysisResult run, WeeklyMovement movement, FleetStand stand, AlertRules rules)
    {
        var rule = rules.Of(AlertKind.SavingShrank);
        if (movement is { Before: { } before, Now: { } now } && before.Currency == now.Currency
            && before.Amount > 0m && before.Amount >= rules.Of(AlertKind.NewSaving).Threshold && before.Amount - now.Amount >= before.Amount * rule.Threshold && now < before)
        {
            yield return new Alert(
                AlertKind.SavingShrank, rule.Severity, movement.FleetId.Value, movement.FleetId, stand.RecommendationId, $"{stand.RecommendationId} {WeekOf(run)}",
                AlertRules.Level(before.Amount - now.Amount, before.Amount * rule.Threshold), run.Run.Id, EndOf(run),
                [
                    AlertFact.Of(AlertFactName.SavingBefore, before, AlertUnit.MoneyPerMonth),
                    AlertFact.Of(AlertFactName.Saving, now, AlertUnit.MoneyPerMonth),
                    AlertFact.Of(AlertFactName.Reason, movement.Reason.ToString()),
                    AlertFact.Of(AlertFactName.Proposal, stand.Headline),
                ]);
        }
    }

    private static IEnumerable<Alert> Vanished(AnalysisResult run, WeeklyMovement movement, FleetStand before, AlertRules rules)
    {
        var rule = rules.Of(AlertKind.SavingVanished);
        if (movement.Reason != MovementReason.CarriedOut && movement.Before is { } saving && saving.Amount >= rule.Threshold)
        {
            yield return new Alert(
                AlertKind.SavingVanished, rule.Severity, movement.FleetId.Value, movement.FleetId, RecommendationId: null, $"{before.RecommendationId} {WeekOf(run)}", 0, run.Run.Id, EndOf(run),
                [
                    AlertFact.Of(AlertFactName.SavingBefore, saving, AlertUnit.MoneyPerMonth),
                    AlertFact.Of(AlertFactName.Reason, movement.Reason.ToString()),
                    AlertFact.Of(AlertFactName.Proposal, movement.Detail ?? before.Headline),
                ]);
        }
    }

    private static Dictionary<FleetId, FleetStand> Stands(AnalysisResult result) => result.Plan.Fleets.Select(FleetStand.Of).ToDictionary(stand => stand.Id);

    /// <summary>Fleets whose proposal somebody marked as carried out, or that are seen to run what was proposed.</summary>
    private static HashSet<FleetId> CarriedOut(AnalysisResult run, AnalysisResult before, AlertMaterial material)
    {
        var now = run.Plan.Fleets.ToDictionary(fleet => fleet.Fleet.Id, fleet => fleet.Fleet);
        return
        [
            .. material.Decisions.Where(decision => decision.Value.Kind == DecisionKind.Implemented).Select(decision => decision.Key),
            .. before.Plan.Fleets.Where(then => IsCarriedOut(then, now.GetValueOrDefault(then.Fleet.Id))).Select(then => then.Fleet.Id),
        ];
    }

    private static bool IsCarriedOut(FleetAnalysis then, Fleet? now) => SeenMoves.IsCarriedOut(
        then.Recommendation.Verdict,
        then.Recommendation.Action,
        (then.Fleet.TypeName, then.Fleet.Count),
        (then.Recommendation.TypeName, then.Recommendation.Count),
        now is null ? null : (now.TypeName, now.Count));

    /// <summary>A saving that was told to be gone and is back is another fact than when it was first found.</summary>
    private static string IdentityOf(FleetStand stand, AlertMaterial material)
    {
        var gone = material.Vanished.Where(alert => alert.Fleet == stand.Id && alert.Identity.StartsWith($"{stand.RecommendationId} ", StringComparison.Ordinal)).MaxBy(alert => alert.SeenAtUtc);
        return gone is null ? stand.RecommendationId : $"{stand.RecommendationId} after {gone.Identity[(stand.RecommendationId.Length + 1)..]}";
    }

    // A saving that comes and goes is told of once a week.
    private static IsoWeek WeekOf(AnalysisResult run) => IsoWeek.Of(run.Run.Window.ToUtc, TimeZoneInfo.Utc);

    private static DateTime EndOf(AnalysisResult run) => run.Run.FinishedAtUtc ?? run.Run.StartedAtUtc;
}
