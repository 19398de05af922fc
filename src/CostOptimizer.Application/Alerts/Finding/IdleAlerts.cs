using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Application.Alerts.Finding;

/// <summary>Fleets that have become idle. Those without data are not: a gap is no idleness.</summary>
internal static class IdleAlerts
{
    public static IEnumerable<Alert> Find(AnalysisResult run, AnalysisResult? before, AlertRules rules)
    {
        var rule = rules.Of(AlertKind.IdleFleet);
        var idleBefore = (before?.Plan.Fleets ?? []).Where(fleet => fleet.Demand.State == FleetState.Idle).Select(fleet => fleet.Fleet.Id).ToHashSet();
        return run.Plan.Fleets
            .Where(fleet => fleet.Demand.State == FleetState.Idle && !idleBefore.Contains(fleet.Fleet.Id) && fleet.Costs?.Effective.Amount >= rule.Threshold)
            .Select(fleet => new Alert(
                AlertKind.IdleFleet, rule.Severity, fleet.Fleet.Id.Value, fleet.Fleet.Id, Decidable(fleet), IsoWeek.Of(run.Run.Window.ToUtc, TimeZoneInfo.Utc).ToString(),
                0, run.Run.Id, run.Run.FinishedAtUtc ?? run.Run.StartedAtUtc,
                [
                    AlertFact.Of(AlertFactName.FleetCost, fleet.Costs!.Effective, AlertUnit.MoneyPerMonth),
                    .. AlertFact.Known(AlertFactName.Saving, fleet.Recommendation.Savings?.P50, AlertUnit.MoneyPerMonth),
                    AlertFact.Of(AlertFactName.Proposal, fleet.Recommendation.Headline),
                ]));
    }

    private static string? Decidable(FleetAnalysis fleet) =>
        fleet.Recommendation.Verdict is Verdict.Recommended or Verdict.BenchmarkFirst ? fleet.Recommendation.Id : null;
}
