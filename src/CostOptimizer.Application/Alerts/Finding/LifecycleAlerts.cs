using CostOptimizer.Application.Analysis;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Alerts.Finding;

/// <summary>Fleets on families that their users must leave.</summary>
internal static class LifecycleAlerts
{
    public static IEnumerable<Alert> Find(AnalysisResult run, HardwareCatalogue hardware, AlertRules rules)
    {
        var rule = rules.Of(AlertKind.EndOfLife);
        var end = run.Run.FinishedAtUtc ?? run.Run.StartedAtUtc;
        foreach (var fleet in run.Plan.Fleets.Select(analysis => analysis.Fleet))
        {
            if (hardware.Lifecycle(fleet.TypeName.Split('.')[0]) is { UsersMustLeave: true } lifecycle && !(lifecycle.SinceUtc - end > rule.Window))
            {
                yield return new Alert(
                    AlertKind.EndOfLife, rule.Severity, fleet.Id.Value, fleet.Id, RecommendationId: null, lifecycle.Family, lifecycle.SinceUtc > end ? 0 : 1, run.Run.Id, end,
                    [
                        AlertFact.Of(AlertFactName.InstanceType, fleet.TypeName),
                        .. lifecycle.SinceUtc is { } since ? [AlertFact.Of(AlertFactName.Since, Presentation.Display.Time(since))] : (AlertFact[])[],
                        AlertFact.Of(AlertFactName.Reason, lifecycle.Reason),
                    ]);
            }
        }
    }
}
