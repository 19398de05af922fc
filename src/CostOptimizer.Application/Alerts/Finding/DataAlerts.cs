using System.Globalization;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Application.Weekly;

namespace CostOptimizer.Application.Alerts.Finding;

/// <summary>What keeps the figures from being whole and fresh: old data, sources that could not be read, jobs that failed.</summary>
internal static class DataAlerts
{
    public static IEnumerable<Alert> Find(AlertMaterial material, AlertRules rules) => [.. Stale(material, rules), .. Missing(material, rules), .. Failed(material, rules)];

    private static IEnumerable<Alert> Stale(AlertMaterial material, AlertRules rules)
    {
        var rule = rules.Of(AlertKind.StaleData);
        foreach (var account in material.Freshness)
        {
            if (account.NewestDataUtc is { } newest && material.NowUtc - newest > rule.Window)
            {
                var age = Math.Round((decimal)(material.NowUtc - newest).TotalHours, 2);
                yield return new Alert(
                    AlertKind.StaleData, rule.Severity, account.AccountId, Fleet: null, RecommendationId: null, newest.ToString("O", CultureInfo.InvariantCulture),
                    AlertRules.Level(age, (decimal)rule.Window.TotalHours), RunId: null, material.NowUtc,
                    [AlertFact.Of(AlertFactName.NewestData, Display.Time(newest)), AlertFact.Of(AlertFactName.Age, age, AlertUnit.Hours)]);
            }
        }
    }

    private static IEnumerable<Alert> Missing(AlertMaterial material, AlertRules rules)
    {
        if (material.Run is not { } run)
        {
            return [];
        }

        // A place with many failures is one thing to mend.
        var (rule, week) = (rules.Of(AlertKind.MissingData), IsoWeek.Of(run.Run.Window.ToUtc, TimeZoneInfo.Utc));
        return run.AllFailures.GroupBy(failure => failure.Where, StringComparer.Ordinal).Select(place => new Alert(
            AlertKind.MissingData, rule.Severity, place.Key, Fleet: null, RecommendationId: null, $"{place.First().Kind} {week}", 0, run.Run.Id, run.Run.FinishedAtUtc ?? run.Run.StartedAtUtc,
            [
                AlertFact.Of(AlertFactName.Place, place.Key),
                AlertFact.Of(AlertFactName.Step, place.First().Step),
                AlertFact.Of(AlertFactName.Reason, place.First().Reason),
                AlertFact.Of(AlertFactName.Failures, place.Count(), AlertUnit.None),
            ]));
    }

    private static IEnumerable<Alert> Failed(AlertMaterial material, AlertRules rules)
    {
        var rule = rules.Of(AlertKind.FailedRun);
        return material.Jobs
            .Where(job => job.State == JobState.Failed && job.EndedAtUtc > material.NowUtc - rule.Window)
            .GroupBy(job => (job.Call.Kind, Day: DateOnly.FromDateTime(job.EndedAtUtc!.Value)))
            .Select(same => new Alert(
                AlertKind.FailedRun, rule.Severity, same.Key.Kind, Fleet: null, RecommendationId: null, same.Key.Day.ToString("O", CultureInfo.InvariantCulture),
                AlertRules.Level(same.Count(), 1m), RunId: null, material.NowUtc,
                [
                    AlertFact.Of(AlertFactName.Place, same.First().Id),
                    AlertFact.Of(AlertFactName.Reason, same.First().Reason ?? "It gave no reason."),
                    AlertFact.Of(AlertFactName.Failures, same.Count(), AlertUnit.None),
                ]));
    }
}
