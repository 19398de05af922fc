using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Worker.Configuration;
using CostOptimizer.Worker.Verbs;

namespace CostOptimizer.Worker.Serving;

/// <summary>Analyses the estate at once and then every <see cref="ServeOptions.Interval"/>.</summary>
internal sealed class AnalysisLoop(
    IAnalyzeEstate analyze, Settings settings, TimeProvider clock, ILogger<AnalysisLoop> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.Serve.Interval, clock);
        do
        {
            await RunOnceAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // The outer edge of a job: log what broke and wait for the next turn.
    private async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            var request = new AnalysisRequest(AnalyzeVerb.NewRunId(clock), AnalysisScope.Everything, AnalyzeVerb.OriginOf(settings));
            await analyze.RunAsync(request, new Progress<AnalysisProgress>(), cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.ScheduledAnalysisFailed(exception, settings.Serve.Interval);
        }
    }
}
