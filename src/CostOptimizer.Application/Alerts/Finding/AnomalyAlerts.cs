using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
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

    public static IReadOnlyList<Window> PastWindows(AnalysisRun run, AlertRules rules) =>
    [
        .. ((AlertKind[])[AlertKind.DemandAnomaly, AlertKind.CostAnomaly])
            .Select(rules.Of)
            .Where(rule => rule.Enabled)
            .SelectMany(rule => Enumerable.Range(1, MostWeeks).Select(week => WindowOf(run, rule, week)))
            .Where(window => window.FromUtc < run.Window.FromUtc)
            .Distinct(),
    ];

    public static IEnumerable<Alert> Find(AnalysisResult run, IReadOnlyDictionary<Window, IReadOnlyDictionary<FleetId, HourSum>> past, AlertRules rules) =>
        run.Plan.Fleets.SelectMany(fleet =>
        {
            var hours = fleet.Demand.Hours.ToDictionary(hour => hour.HourUtc);
            HourSum? In(Window window) =>
                window.FromUtc >= run.Run.Window.FromUtc ? SumOf(hours, window) : past.GetValueOrDefault(window)?.GetValueOrDefault(fleet.Fleet.Id);
            return (IEnumerable<Alert>)
            [
                .. Demand(run, fleet, In, rules.Of(AlertKind.DemandAnomaly)),
                .. Cost(run, fleet, In, rules.Of(AlertKind.CostAnomaly)),
            ];
        });

    private static IEnumerable<Alert> Demand(AnalysisResult run, FleetAnalysis fleet, Func<Window, HourSum?> hours, AlertRule rule)
    {
        // An hour without data is no hour without work.
        if (Compare(run, rule, window => hours(window) is { } sum && sum.BusyHours == HoursOf(rule) ? sum.BusyDeviceHours : null) is not { } found)
        {
            return [];
        }

        return [Anomaly(AlertKind.DemandAnomaly, run, fleet, rule, found, (name, hoursBusy) => AlertFact.Of(name, Round(hoursBusy), AlertUnit.DeviceHours))];
    }

    private static IEnumerable<Alert> Cost(AnalysisResult run, FleetAnalysis fleet, Func<Window, HourSum?> hours, AlertRule rule)
    {
        var all = fleet.Demand.Hours.Sum(hour => hour.InstanceHours);
        if (fleet.Costs?.Effective is not { } perMonth || all <= 0
            || Compare(run, rule, window => hours(window) is { } sum && sum.Hours == HoursOf(rule) ? sum.InstanceHours : null) is not { } found)
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

    private static (double Now, double Usual, double Deviations)? Compare(AnalysisResult run, AlertRule rule, Func<Window, double?> measure)
    {
        double[] weeks = [.. Enumerable.Range(1, MostWeeks).Select(week => measure(WindowOf(run.Run, rule, week))).OfType<double>()];
        if (weeks.Length < FewestWeeks || measure(WindowOf(run.Run, rule, weeksAgo: 0)) is not { } now)
        {
            return null;
        }

        var usual = RobustSpread.Of(weeks);
        return usual.Of(now) is { } deviations && Math.Abs(deviations) >= (double)rule.Threshold ? (now, usual.Median, deviations) : null;
    }

    private static Window WindowOf(AnalysisRun run, AlertRule rule, int weeksAgo)
    {
        var until = run.Window.ToUtc.AddDays(-7 * weeksAgo);
        return new Window(until.AddHours(-HoursOf(rule)), until);
    }

    private static int HoursOf(AlertRule rule) => (int)rule.Window.TotalHours;

    private static HourSum SumOf(Dictionary<DateTime, HourlyRollup> hours, Window window)
    {
        List<HourlyRollup> read = [];
        for (var hour = window.FromUtc; hour < window.ToUtc; hour = hour.AddHours(1))
        {
            if (hours.TryGetValue(hour, out var known))
            {
                read.Add(known);
            }
        }

        var busy = read.Where(hour => hour.ValidBuckets > 0).Select(hour => hour.Mean).OfType<double>().ToArray();
        return new HourSum(read.Count, read.Sum(hour => hour.InstanceHours), busy.Length, busy.Sum());
    }

    // Binary noise ends beyond nine decimals.
    private static decimal Round(double value) => Math.Round((decimal)value, 9);
}
