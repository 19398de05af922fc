using CostOptimizer.Application.Alerts.Finding;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Alerts;

/// <summary>Finds what people should know of. A pure function: the same material gives the same alerts.</summary>
public static class AlertDetection
{
    /// <returns>By kind, then subject; of kinds that are enabled.</returns>
    public static IReadOnlyList<Alert> Find(AlertMaterial material, AlertRules rules)
    {
        IEnumerable<Alert> found = [.. DataAlerts.Find(material, rules), .. DigestAlerts.Find(material, rules)];
        if (material.Run is { } run)
        {
            found =
            [
                .. found,
                .. SavingAlerts.Find(run, material, rules),
                .. IdleAlerts.Find(run, material.Before, rules),
                .. AnomalyAlerts.Find(run, material.Past, rules),
                .. PriceAlerts.Find(run, material.Prices, rules),
                .. InterruptionAlerts.Find(run, material.Spot, rules),
                .. CommitmentAlerts.Find(run, material.Commitments, rules),
                .. LifecycleAlerts.Find(run, material.Hardware, rules),
            ];
        }

        return Enabled(found, rules);
    }

    /// <returns>The same hours of past weeks that anomalies are held against and that the run itself did not read; each once.</returns>
    public static IReadOnlyList<Window> PastWindows(AnalysisRun run, AlertRules rules) => AnomalyAlerts.PastWindows(run, rules);

    /// <summary>Prices that changed when no analysis looked.</summary>
    /// <param name="newest">The newest analysis, for what runs.</param>
    /// <param name="prices">That changed since it began.</param>
    /// <returns>The facts that the next analysis would find, by kind, then subject; of kinds that are enabled.</returns>
    public static IReadOnlyList<Alert> FindPrices(AnalysisResult newest, IReadOnlyList<PriceStep> prices, AlertRules rules) =>
        Enabled(prices.SelectMany(step => PriceAlerts.Find(newest, [step], rules).Select(alert => alert with { RunId = null, SeenAtUtc = step.SeenAtUtc })), rules);

    private static IReadOnlyList<Alert> Enabled(IEnumerable<Alert> found, AlertRules rules) =>
        [.. found.Where(alert => rules.Of(alert.Kind).Enabled).OrderBy(alert => alert.Kind).ThenBy(alert => alert.Subject, StringComparer.Ordinal)];
}
