using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
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
        var carriedOut = material.Decisions.Where(decision => decision.Value.Kind == DecisionKind.Implemented).Select(decision => decision.Key).ToHashSet();
        var unread = Unread(run).Concat(Unread(earlier)).ToHashSet(StringComparer.Ordinal);
        var moved = WeeklyMovements.Between(before, now, carriedOut, []).Where(movement => !unread.Contains(PlaceOf(movement.FleetId))).ToArray();
        return
        [
            .. now.Values.Where(stand => !unread.Contains(PlaceOf(stand.Id))).SelectMany(stand => New(run, stand, before.GetValueOrDefault(stand.Id), material, rules)),
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
                AlertKind.NewSaving, rule.Severity, stand.Id.Value, stand.Id, stand.RecommendationId, stand.RecommendationId, level, run.Run.Id, EndOf(run),
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

    private static IEnumerable<string> Unread(AnalysisResult result) =>
        result.Partitions.Where(partition => !partition.IsComplete).Select(partition => $"{partition.AccountId}/{partition.Region}");

    private static string PlaceOf(FleetId fleet) => string.Join('/', fleet.Value.Split('/', 3)[..2]);

    // A saving that comes and goes is told of once a week.
    private static IsoWeek WeekOf(AnalysisResult run) => IsoWeek.Of(run.Run.Window.ToUtc, TimeZoneInfo.Utc);

    private static DateTime EndOf(AnalysisResult run) => run.Run.FinishedAtUtc ?? run.Run.StartedAtUtc;
}
