using CostOptimizer.Application.Alerts.Finding;

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
                .. AnomalyAlerts.Find(run, material.Earlier, rules),
                .. PriceAlerts.Find(run, material.Prices, rules),
                .. InterruptionAlerts.Find(run, material.Spot, rules),
                .. CommitmentAlerts.Find(run, material.Commitments, rules),
                .. LifecycleAlerts.Find(run, material.Hardware, rules),
            ];
        }

        return [.. found.Where(alert => rules.Of(alert.Kind).Enabled).OrderBy(alert => alert.Kind).ThenBy(alert => alert.Subject, StringComparer.Ordinal)];
    }
}
