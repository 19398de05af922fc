using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Alerts.Finding;

/// <summary>
/// Fleets whose last hours are unlike the same hours of past weeks: the sum over the window against the sums over the
/// window one, two … weeks before. At least three past weeks must have been read to the hour, otherwise nothing is said.
/// </summary>
internal static class AnomalyAlerts
{
    private const int FewestWeeks = 3;
    private const int MostWeeks = 12;

    public static IEnumerable<Alert> Find(AnalysisResult run, IReadOnlyList<AnalysisResult> earlier, AlertRules rules)
    {
        var past = earlier.SelectMany(result => result.Plan.Fleets).ToLookup(fleet => fleet.Fleet.Id);
        return run.Plan.Fleets.SelectMany(fleet =>
        {
            var hours = Hours(fleet, past[fleet.Fleet.Id]);
            return (IEnumerable<Alert>)
            [
                .. Demand(run, fleet, hours, rules.Of(AlertKind.DemandAnomaly)),
                .. Cost(run, fleet, hours, rules.Of(AlertKind.CostAnomaly)),
            ];
        });
    }

    private static IEnumerable<Alert> Demand(AnalysisResult run, FleetAnalysis fleet, Dictionary<DateTime, HourlyRollup> hours, AlertRule rule)
    {
        // An hour without data is no hour without work.
        if (Compare(run, hours, rule, hour => hour.ValidBuckets > 0 ? hour.Mean : null) is not { } found)
        {
            return [];
        }

        return [Anomaly(AlertKind.DemandAnomaly, run, fleet, rule, found, (name, hoursBusy) => AlertFact.Of(name, Round(hoursBusy), AlertUnit.DeviceHours))];
    }

    private static IEnumerable<Alert> Cost(AnalysisResult run, FleetAnalysis fleet, Dictionary<DateTime, HourlyRollup> hours, AlertRule rule)
    {
        var all = fleet.Demand.Hours.Sum(hour => hour.InstanceHours);
        if (fleet.Costs?.Effective is not { } perMonth || all <= 0 || Compare(run, hours, rule, hour => hour.InstanceHours) is not { } found)
        {
            return [];
        }

        // What an instance-hour of the look-back cost; the same for all weeks, so that a price change is no anomaly of usage.
        var perHour = perMonth * (decimal)run.Run.Window.Length.TotalHours / (HoursPer.Month * Round(all));
        return [Anomaly(AlertKind.CostAnomaly, run, fleet, rule, found, (name, instanceHours) => AlertFact.Of(name, perHour * Round(instanceHours), AlertUnit.Money))];
    }

    private static Alert Anomaly(
        AlertKind kind, AnalysisResult run, FleetAnalysis fleet, AlertRule rule, (double Now, double Usual, double Deviations) found, Func<AlertFactName, double, AlertFact> fact) => new(
        kind, rule.Severity, fleet.Fleet.Id.Value, fleet.Fleet.Id, RecommendationId: null,
        $"{(found.Deviations > 0 ? "more" : "less")} {IsoWeek.Of(run.Run.Window.ToUtc, TimeZoneInfo.Utc)}",
        AlertRules.Level(Round(Math.Abs(found.Deviations)), rule.Threshold), run.Run.Id, run.Run.FinishedAtUtc ?? run.Run.StartedAtUtc,
        [
            fact(AlertFactName.LastDay, found.Now),
            fact(AlertFactName.UsualDay, found.Usual),
            AlertFact.Of(AlertFactName.Deviation, Round(found.Deviations), AlertUnit.Deviations),
        ]);

    private static (double Now, double Usual, double Deviations)? Compare(
        AnalysisResult run, Dictionary<DateTime, HourlyRollup> hours, AlertRule rule, Func<HourlyRollup, double?> measure)
    {
        var count = (int)rule.Window.TotalHours;
        var end = run.Run.Window.ToUtc;
        double[] weeks = [.. Enumerable.Range(1, MostWeeks).Select(week => Sum(end.AddDays(-7 * week))).OfType<double>()];
        if (weeks.Length < FewestWeeks || Sum(end) is not { } now)
        {
            return null;
        }

        var usual = RobustSpread.Of(weeks);
        return usual.Of(now) is { } deviations && Math.Abs(deviations) >= (double)rule.Threshold ? (now, usual.Median, deviations) : null;

        double? Sum(DateTime until)
        {
            var sum = 0.0;
            for (var hour = until.AddHours(-count); hour < until; hour = hour.AddHours(1))
            {
                if (!hours.TryGetValue(hour, out var known) || measure(known) is not { } value)
                {
                    return null;
                }

                sum += value;
            }

            return sum;
        }
    }

    /// <summary>The newest reading of an hour counts.</summary>
    private static Dictionary<DateTime, HourlyRollup> Hours(FleetAnalysis fleet, IEnumerable<FleetAnalysis> past)
    {
        var hours = past.SelectMany(other => other.Demand.Hours).GroupBy(hour => hour.HourUtc).ToDictionary(same => same.Key, same => same.First());
        foreach (var hour in fleet.Demand.Hours)
        {
            hours[hour.HourUtc] = hour;
        }

        return hours;
    }

    // Binary noise ends beyond nine decimals.
    private static decimal Round(double value) => Math.Round((decimal)value, 9);
}
