using System.Globalization;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Application.Alerts.Finding;

/// <summary>Types in use on spot that are interrupted more or less often than when they were last looked at.</summary>
internal static class InterruptionAlerts
{
    public static IEnumerable<Alert> Find(AnalysisResult run, SpotBands bands, AlertRules rules)
    {
        var rule = rules.Of(AlertKind.InterruptionChange);
        foreach (var ((region, type), now) in bands.Now.OrderBy(pool => pool.Key))
        {
            if (bands.Before.TryGetValue((region, type), out var before) && Math.Abs(now.Band - before) >= rule.Threshold)
            {
                yield return new Alert(
                    AlertKind.InterruptionChange, rule.Severity, $"{region}/{type}", Fleet: null, RecommendationId: null,
                    $"{before} {now.Band} {now.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", 0, run.Run.Id, run.Run.FinishedAtUtc ?? run.Run.StartedAtUtc,
                    [
                        AlertFact.Of(AlertFactName.InstanceType, type),
                        AlertFact.Of(AlertFactName.Region, region),
                        AlertFact.Of(AlertFactName.InterruptedBefore, Shares(before)),
                        AlertFact.Of(AlertFactName.InterruptedNow, Shares(now.Band)),
                    ]);
            }
        }
    }

    /// <returns>Share of instances interrupted in a month, in no language.</returns>
    private static string Shares(InterruptionBand band) => band switch
    {
        InterruptionBand.UpTo5 => "< 5 %",
        InterruptionBand.UpTo10 => "5–10 %",
        InterruptionBand.UpTo15 => "10–15 %",
        InterruptionBand.UpTo20 => "15–20 %",
        _ => "> 20 %",
    };
}
