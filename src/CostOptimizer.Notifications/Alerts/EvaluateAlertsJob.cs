using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Orders;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Storage;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;
using CostOptimizer.Notifications.Slack;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Notifications.Alerts;

/// <summary>
/// Looks for what people should know of and puts it into the outbox. Let it recur every few minutes: it looks through each
/// analysis once, soon after it has ended, and at the age of data and at failed jobs and analyses every time. Run again, it changes nothing.
/// </summary>
internal sealed class EvaluateAlertsJob(
    IAnalysisStore analyses,
    IResultReader results,
    IDecisionStore decisions,
    IAlertStore alerts,
    IJobEngine jobs,
    IOrderStore orders,
    WeeklyRecords weeks,
    ICommitmentUses commitments,
    ISpotBandStore bands,
    SpotInterruptions interruptions,
    HardwareCatalogue hardware,
    AlertOptions options,
    SlackMessage messages,
    TimeProvider clock,
    ILogger<EvaluateAlertsJob> logger) : IJob
{
    public const string KindName = "evaluate-alerts";

    private const int RunsLookedAt = 200;
    private const int JobsLookedAt = 200;
    private const int OrdersLookedAt = 200;

    /// <summary>A saving that was gone for longer is as good as new.</summary>
    private static readonly TimeSpan VanishedFor = TimeSpan.FromDays(400);

    private readonly AlertRules _rules = new(options);

    public string Kind => KindName;

    public async Task RunAsync(string argument, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var evaluated = await alerts.FindEvaluatedAsync(cancellationToken);
        var latest = await results.FindLatestAsync(cancellationToken);
        var run = latest is not null && latest != evaluated ? await analyses.ReadAsync(latest, cancellationToken) : null;
        var material = await MaterialAsync(run, now, cancellationToken);
        var routing = new AlertRouting(options, messages, ((AnalysisResult?[])[run, material.Before]).OfType<AnalysisResult>(), material.Decisions, now);
        var raised = await alerts.RecordAsync(AlertDetection.Find(material, _rules), run?.Run.Id, now, routing.Tell, cancellationToken);
        if (material.Spot.Now.Count > 0)
        {
            // After the alerts: told twice they are one, never told they would be lost.
            await bands.SaveAsync(material.Spot.Now, cancellationToken);
        }

        if (raised.Count > 0)
        {
            logger.AlertsRaised(raised.Count, run?.Run.Id);
        }
    }

    private async Task<AlertMaterial> MaterialAsync(AnalysisResult? run, DateTime now, CancellationToken cancellationToken)
    {
        var freshness = await results.ReadFreshnessAsync(cancellationToken);
        var failed = await jobs.ListAsync(new JobQuery(Kind: null, IdPrefix: null, [JobState.Failed], JobsLookedAt), cancellationToken);
        var runs = await analyses.ListRunsAsync(RunsLookedAt, cancellationToken);
        var material = new AlertMaterial(run, Before: null, new Dictionary<FleetId, Decision>(), [], freshness, failed, Digest: null, hardware, now)
        {
            FailedAnalyses = await FailedAsync(runs, cancellationToken),
        };
        if (run is null)
        {
            return material;
        }

        AnalysisRun[] older =
        [
            .. runs.Where(other => other is { WhatIf: null, Status: RunStatus.Succeeded or RunStatus.Partial } && other.Scope.IsSameAs(run.Run.Scope) && other.StartedAtUtc < run.Run.StartedAtUtc),
        ];
        var before = await BeforeAsync(older, cancellationToken);
        var newest = await decisions.ReadNewestAsync(cancellationToken);
        return material with
        {
            Before = before,
            Past = await PastAsync(run.Run, cancellationToken),
            Decisions = newest,
            Vanished = await alerts.ReadKindAsync(AlertKind.SavingVanished, now - VanishedFor, cancellationToken),
            Commitments = await commitments.ReadAsync(run, newest, now, cancellationToken),
            Spot = new SpotBands(SpotBands.InUse(run, interruptions), await bands.ReadAsync(cancellationToken)),
            Prices = before is null ? [] : await alerts.ReadPriceStepsAsync(before.Run.StartedAtUtc, cancellationToken),
            Digest = await DigestAsync(now, cancellationToken),
        };
    }

    /// <summary>Analyses that were ordered, and those that were run without an order.</summary>
    private async Task<IReadOnlyList<FailedAnalysis>> FailedAsync(IReadOnlyList<AnalysisRun> runs, CancellationToken cancellationToken)
    {
        var ordered = await orders.ListAsync(OrdersLookedAt, before: null, cancellationToken);
        var known = ordered.Select(ticket => ticket.RunId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. ordered
                .Where(ticket => ticket is { State: AnalysisState.Failed, EndedAtUtc: not null })
                .Select(ticket => new FailedAnalysis(ticket.RunId, ticket.EndedAtUtc!.Value, ticket.Reason))
                .Concat(runs
                    .Where(run => run.Status == RunStatus.Failed && !known.Contains(run.Id))
                    .Select(run => new FailedAnalysis(run.Id, run.FinishedAtUtc ?? run.StartedAtUtc, Reason: null)))
                .OrderByDescending(analysis => analysis.EndedAtUtc),
        ];
    }

    /// <summary>Of the same part of the estate: what was looked through last; else the run before.</summary>
    private async Task<AnalysisResult?> BeforeAsync(AnalysisRun[] older, CancellationToken cancellationToken)
    {
        var evaluated = await alerts.FindEvaluatedAsync([.. older.Select(other => other.Id)], cancellationToken);
        return (older.FirstOrDefault(other => evaluated.Contains(other.Id)) ?? older.FirstOrDefault()) is { } before
            ? await analyses.ReadAsync(before.Id, cancellationToken)
            : null;
    }

    private async Task<IReadOnlyDictionary<Window, IReadOnlyDictionary<FleetId, HourSum>>> PastAsync(AnalysisRun run, CancellationToken cancellationToken)
    {
        var past = new Dictionary<Window, IReadOnlyDictionary<FleetId, HourSum>>();
        foreach (var window in AlertDetection.PastWindows(run, _rules))
        {
            past[window] = await alerts.SumHoursAsync(run.Id, window, cancellationToken);
        }

        return past;
    }

    private async Task<WeeklyRecord?> DigestAsync(DateTime now, CancellationToken cancellationToken)
    {
        var zone = options.Zone();
        return await weeks.ReadAsync(IsoWeek.Of(now, zone).Previous, zone, WeeklyScope.Everything, asOfUtc: now, cancellationToken) is { IsWholeWeek: true } week ? week : null;
    }
}
