
namespace CostOptimizer.Application.Alerts.Finding;

/// <summary>The week in a few numbers: those of the weekly record, so that they are the report's. One for each currency.</summary>
internal static class DigestAlerts
{
    public static IEnumerable<Alert> Find(AlertMaterial material, AlertRules rules) =>
        material.Digest is not { } week ? [] : week.Totals.Select(total => new Alert(
            AlertKind.WeeklyDigest, rules.Of(AlertKind.WeeklyDigest).Severity, $"{week.Week} {total.Currency}", Fleet: null, RecommendationId: null, week.TimeZone, 0, week.RunId, material.NowUtc,
            [
                AlertFact.Of(AlertFactName.Week, week.Week.ToString()),
                AlertFact.Of(AlertFactName.Spent, total.SpentInWeek.Value, AlertUnit.Money),
                .. AlertFact.Known(AlertFactName.SpentBefore, total.SpentInWeekBefore.Value, AlertUnit.Money),
                AlertFact.Of(AlertFactName.Identified, total.IdentifiedPerMonth.Value, AlertUnit.MoneyPerMonth),
                AlertFact.Of(AlertFactName.WaitingDecisions, total.WaitingCount, AlertUnit.None),
                AlertFact.Of(AlertFactName.Waiting, total.WaitingTogetherPerMonth.Value, AlertUnit.MoneyPerMonth),
                AlertFact.Of(AlertFactName.WaitingPerWeek, total.WaitingPerWeek.Value, AlertUnit.MoneyPerWeek),
                .. AlertFact.Known(AlertFactName.Realised, total.RealisedPerMonth.Value, AlertUnit.MoneyPerMonth),
            ]));
}
