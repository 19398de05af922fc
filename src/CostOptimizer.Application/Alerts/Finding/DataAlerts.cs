using System.Globalization;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Orders;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Application.Weekly;

namespace CostOptimizer.Application.Alerts.Finding;

/// <summary>What keeps the figures from being whole and fresh: old data, sources that could not be read, jobs and analyses that failed.</summary>
internal static class DataAlerts
{
    public static IEnumerable<Alert> Find(AlertMaterial material, AlertRules rules) => [.. Stale(material, rules), .. Missing(material, rules), .. FailedJobs(material, rules), .. FailedAnalyses(material, rules)];

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

    private static IEnumerable<Alert> FailedJobs(AlertMaterial material, AlertRules rules)
    {
        var since = material.NowUtc - rules.Of(AlertKind.FailedRun).Window;
        return material.Jobs
            .Where(job => job.State == JobState.Failed && job.EndedAtUtc > since)
            .GroupBy(job => (job.Call.Kind, Day: DateOnly.FromDateTime(job.EndedAtUtc!.Value)))
            .Select(same => Failed(material, rules, same.Key.Kind, same.Key.Day, same.First().Id, same.First().Reason, same.Count()));
    }

    private static IEnumerable<Alert> FailedAnalyses(AlertMaterial material, AlertRules rules)
    {
        var since = material.NowUtc - rules.Of(AlertKind.FailedRun).Window;

        // One that failed because a job of it did is told with the job.
        var jobs = material.Jobs.Where(job => job.State == JobState.Failed).Select(job => job.Id).ToHashSet(StringComparer.Ordinal);
        return material.FailedAnalyses
            .Where(analysis => analysis.EndedAtUtc > since && !jobs.Contains(OrderJobs.StartId(analysis.RunId)) && !jobs.Contains(OrderJobs.ConcludeId(analysis.RunId)))
            .GroupBy(analysis => DateOnly.FromDateTime(analysis.EndedAtUtc))
            .Select(same => Failed(material, rules, "analysis", same.Key, same.First().RunId, same.First().Reason, same.Count()));
    }

    private static Alert Failed(AlertMaterial material, AlertRules rules, string subject, DateOnly day, string place, string? reason, int count) => new(
        AlertKind.FailedRun, rules.Of(AlertKind.FailedRun).Severity, subject, Fleet: null, RecommendationId: null, day.ToString("O", CultureInfo.InvariantCulture),
        AlertRules.Level(count, 1m), RunId: null, material.NowUtc,
        [
            AlertFact.Of(AlertFactName.Place, place),
            AlertFact.Of(AlertFactName.Reason, reason ?? "It gave no reason."),
            AlertFact.Of(AlertFactName.Failures, count, AlertUnit.None),
        ]);
}
