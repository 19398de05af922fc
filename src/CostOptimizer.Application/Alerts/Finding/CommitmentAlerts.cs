using System.Globalization;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Alerts.Finding;

/// <summary>
/// Commitments that end soon, that nothing uses, and that would be left without use: each by itself where its use is known, else the
/// estate's as a whole. Where use may be hidden from the analysis, nothing is said to be unused.
/// </summary>
internal static class CommitmentAlerts
{
    private const decimal UtilizationStep = 0.1m;

    public static IEnumerable<Alert> Find(AnalysisResult run, IReadOnlyList<CommitmentUse>? uses, AlertRules rules) =>
    [
        .. run.ReservedInstances.SelectMany(owned => Expiring(
            run, rules, owned.Id, owned.TypeName, owned.EffectiveRate.PerHour * owned.Count * HoursPer.Month, owned.EndUtc)),
        .. run.SavingsPlans.SelectMany(owned => Expiring(run, rules, owned.Id, owned.Family ?? owned.Kind.ToString(), owned.CommitmentPerHour * HoursPer.Month, owned.EndUtc)),
        .. uses is null ? Totals(run).SelectMany(total => Unused(run, rules, total)) : uses.SelectMany(use => Unused(run, rules, use)),
        .. uses is null ? Totals(run).SelectMany(total => Stranded(run, rules, total)) : uses.SelectMany(use => Stranded(run, rules, use)),
    ];

    /// <returns>None when part of the estate was not read, or not priced.</returns>
    private static IEnumerable<EstateTotal> Totals(AnalysisResult run) =>
        new HiddenUse(run, []).IsAny || run.Plan.Fleets.Any(fleet => fleet.Costs is null) ? [] : run.Plan.Totals;

    private static IEnumerable<Alert> Expiring(AnalysisResult run, AlertRules rules, string id, string covers, Money perMonth, DateTime endUtc)
    {
        var rule = rules.Of(AlertKind.CommitmentExpiring);
        var left = endUtc - EndOf(run);
        if (left > TimeSpan.Zero && left <= rule.Window)
        {
            yield return new Alert(
                AlertKind.CommitmentExpiring, rule.Severity, id, Fleet: null, RecommendationId: null, endUtc.ToString("O", CultureInfo.InvariantCulture), Urgency(left), run.Run.Id, EndOf(run),
                [
                    AlertFact.Of(AlertFactName.Covers, covers),
                    AlertFact.Of(AlertFactName.PaidPerMonth, perMonth, AlertUnit.MoneyPerMonth),
                    AlertFact.Of(AlertFactName.DaysLeft, left.Days, AlertUnit.Days),
                    AlertFact.Of(AlertFactName.EndsAt, Presentation.Display.Time(endUtc)),
                ]);
        }
    }

    private static IEnumerable<Alert> Unused(AnalysisResult run, AlertRules rules, EstateTotal total)
    {
        var rule = rules.Of(AlertKind.CommitmentsUnderused);
        if (total.CommitmentUtilization is { } utilization && utilization.Value < rule.Threshold)
        {
            yield return new Alert(
                AlertKind.CommitmentsUnderused, rule.Severity, total.Currency.Code, Fleet: null, RecommendationId: null, MonthOf(run),
                (int)((rule.Threshold - utilization.Value) / UtilizationStep), run.Run.Id, EndOf(run),
                [
                    AlertFact.Of(AlertFactName.Utilization, utilization.Value, AlertUnit.Share),
                    AlertFact.Of(AlertFactName.Unused, total.UnusedCommitments, AlertUnit.MoneyPerMonth),
                    .. Bound(ServicesOf(run)),
                ]);
        }
    }

    private static IEnumerable<Alert> Stranded(AnalysisResult run, AlertRules rules, EstateTotal total)
    {
        var rule = rules.Of(AlertKind.CommitmentsStranded);
        var more = total.UnusedCommitmentsAfter - total.UnusedCommitments;
        if (more.Amount > 0m && more.Amount >= rule.Threshold)
        {
            yield return new Alert(
                AlertKind.CommitmentsStranded, rule.Severity, total.Currency.Code, Fleet: null, RecommendationId: null, MonthOf(run), AlertRules.Level(more.Amount, rule.Threshold), run.Run.Id, EndOf(run),
                [
                    AlertFact.Of(AlertFactName.Unused, total.UnusedCommitments, AlertUnit.MoneyPerMonth),
                    AlertFact.Of(AlertFactName.UnusedAfter, total.UnusedCommitmentsAfter, AlertUnit.MoneyPerMonth),
                    .. Bound(ServicesOf(run)),
                ]);
        }
    }

    private static IEnumerable<Alert> Unused(AnalysisResult run, AlertRules rules, CommitmentUse use)
    {
        var rule = rules.Of(AlertKind.CommitmentsUnderused);
        if (Ratio.Of(use.Paid - use.Unused, use.Paid) is { } utilization && utilization.Value < rule.Threshold)
        {
            yield return Of(
                AlertKind.CommitmentsUnderused,
                rule,
                run,
                use,
                (int)((rule.Threshold - utilization.Value) / UtilizationStep),
                AlertFact.Of(AlertFactName.Utilization, utilization.Value, AlertUnit.Share));
        }
    }

    private static IEnumerable<Alert> Stranded(AnalysisResult run, AlertRules rules, CommitmentUse use)
    {
        var rule = rules.Of(AlertKind.CommitmentsStranded);
        var more = use.UnusedAfter - use.Unused;
        if (more.Amount > 0m && more.Amount >= rule.Threshold)
        {
            yield return Of(
                AlertKind.CommitmentsStranded,
                rule,
                run,
                use,
                AlertRules.Level(more.Amount, rule.Threshold),
                AlertFact.Of(AlertFactName.UnusedAfter, use.UnusedAfter, AlertUnit.MoneyPerMonth));
        }
    }

    private static Alert Of(AlertKind kind, AlertRule rule, AnalysisResult run, CommitmentUse use, int level, AlertFact fact) => new(
        kind, rule.Severity, use.Id, Fleet: null, RecommendationId: null, MonthOf(run), level, run.Run.Id, EndOf(run),
        [
            AlertFact.Of(AlertFactName.Covers, use.Covers),
            AlertFact.Of(AlertFactName.PaidPerMonth, use.Paid, AlertUnit.MoneyPerMonth),
            AlertFact.Of(AlertFactName.Unused, use.Unused, AlertUnit.MoneyPerMonth),
            fact,
            .. Bound(use.MayAlsoServe),
        ]);

    private static IEnumerable<AlertFact> Bound(string? services) => services is { Length: > 0 } ? [AlertFact.Of(AlertFactName.MayAlsoServe, services)] : [];

    private static string ServicesOf(AnalysisResult run) =>
        string.Join(", ", run.SavingsPlans.Select(owned => CommitmentUse.UnreadServicesOf(owned.Kind)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    // What the window let through, a month, a week.
    private static int Urgency(TimeSpan left) => left <= TimeSpan.FromDays(7) ? 2 : left <= TimeSpan.FromDays(30) ? 1 : 0;

    private static string MonthOf(AnalysisResult run) => run.Run.Window.ToUtc.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static DateTime EndOf(AnalysisResult run) => run.Run.FinishedAtUtc ?? run.Run.StartedAtUtc;
}
