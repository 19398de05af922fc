namespace CostOptimizer.Application.Alerts;

/// <summary>The rules of every kind: the usual ones, changed by what the settings say.</summary>
public sealed class AlertRules(AlertOptions options)
{
    private static readonly Dictionary<AlertKind, AlertRule> Usual = new()
    {
        [AlertKind.NewSaving] = new(true, 100m, TimeSpan.Zero, AlertSeverity.Info), // currency a month
        [AlertKind.SavingShrank] = new(true, 0.25m, TimeSpan.Zero, AlertSeverity.Info), // share of what it was
        [AlertKind.SavingVanished] = new(true, 100m, TimeSpan.Zero, AlertSeverity.Info), // currency a month that it was
        [AlertKind.IdleFleet] = new(true, 50m, TimeSpan.Zero, AlertSeverity.Warning), // currency a month that it costs
        [AlertKind.DemandAnomaly] = new(true, 5m, TimeSpan.FromHours(24), AlertSeverity.Warning), // robust deviations
        [AlertKind.CostAnomaly] = new(true, 5m, TimeSpan.FromHours(24), AlertSeverity.Warning), // robust deviations
        [AlertKind.SpotPriceChange] = new(true, 0.2m, TimeSpan.Zero, AlertSeverity.Warning), // share
        [AlertKind.InterruptionChange] = new(true, 1m, TimeSpan.Zero, AlertSeverity.Warning), // bands
        [AlertKind.PriceChange] = new(true, 0.01m, TimeSpan.Zero, AlertSeverity.Info), // share
        [AlertKind.CommitmentExpiring] = new(true, 0m, TimeSpan.FromDays(90), AlertSeverity.Warning),
        [AlertKind.CommitmentsUnderused] = new(true, 0.8m, TimeSpan.Zero, AlertSeverity.Warning), // utilization
        [AlertKind.CommitmentsStranded] = new(true, 100m, TimeSpan.Zero, AlertSeverity.Warning), // currency a month more than now
        [AlertKind.EndOfLife] = new(true, 0m, TimeSpan.FromDays(180), AlertSeverity.Warning),
        [AlertKind.StaleData] = new(true, 0m, TimeSpan.FromHours(36), AlertSeverity.Warning),
        [AlertKind.MissingData] = new(true, 0m, TimeSpan.Zero, AlertSeverity.Warning),
        [AlertKind.FailedRun] = new(true, 0m, TimeSpan.FromHours(24), AlertSeverity.Critical),
        [AlertKind.WeeklyDigest] = new(true, 0m, TimeSpan.Zero, AlertSeverity.Info),
        [AlertKind.Test] = new(true, 0m, TimeSpan.Zero, AlertSeverity.Info),
    };

    public AlertRule Of(AlertKind kind)
    {
        var usual = Usual[kind];
        return options.RuleOf(kind) is not { } wanted ? usual : new AlertRule(
            wanted.Enabled, wanted.Threshold ?? usual.Threshold, wanted.Window ?? usual.Window, wanted.Severity ?? usual.Severity);
    }

    /// <returns>Whether the kind has a window that can be set.</returns>
    public static bool HasWindow(AlertKind kind) => Usual[kind].Window > TimeSpan.Zero;

    /// <summary>How far a value is above its threshold: 0 up to twice as much, 1 up to four times, and so on; a threshold of zero has one level.</summary>
    /// <returns>Below zero when it is below the threshold.</returns>
    public static int Level(decimal value, decimal threshold) =>
        value < threshold ? -1
        : threshold <= 0m ? 0
        : (int)Math.Floor(Math.Log2((double)(value / threshold)));
}
