using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Prices;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Notifications.Slack;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Notifications.Alerts;

/// <summary>
/// Tells of prices that changed since the newest analysis, of what that one saw run. The next analysis finds the same facts under the
/// same fingerprints, so that nothing is told twice.
/// </summary>
internal sealed class PriceAlertWatch(
    IAnalysisStore analyses,
    IResultReader results,
    IAlertStore alerts,
    AlertOptions options,
    SlackMessage messages,
    TimeProvider clock,
    ILogger<PriceAlertWatch> logger) : IPriceWatch
{
    /// <summary>A price proposes nothing that could be decided on.</summary>
    private static readonly Dictionary<FleetId, Decision> NoDecisions = [];

    private readonly AlertRules _rules = new(options);

    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (await results.FindLatestAsync(cancellationToken) is not { } latest || await analyses.ReadAsync(latest, cancellationToken) is not { } run)
        {
            return; // nothing is known to run
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var found = AlertDetection.FindPrices(run, await alerts.ReadPriceStepsAsync(run.Run.StartedAtUtc, cancellationToken), _rules);
        var raised = await alerts.RecordAsync(found, evaluatedRunId: null, now, new AlertRouting(options, messages, [run], NoDecisions, now).Tell, cancellationToken);
        if (raised.Count > 0)
        {
            logger.AlertsRaised(raised.Count, runId: null);
        }
    }
}
