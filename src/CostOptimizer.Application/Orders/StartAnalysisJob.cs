using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Calls;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Core.Planning;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Application.Orders;

/// <summary>Lists the estate, fixes the frame, and queues one reading per partition with the conclusion after them.</summary>
internal sealed class StartAnalysisJob(
    IOrderStore store,
    IJobEngine jobs,
    IEstateDirectory directory,
    IApiCallMeter meter,
    AnalysisOptions options,
    PlanningPolicy policy,
    AnalysisOrigin origin,
    TimeProvider clock,
    ILogger<StartAnalysisJob> logger) : IJob
{
    public string Kind => OrderJobs.StartKind;

    public async Task RunAsync(string argument, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(argument, cancellationToken) is not { HasEnded: false } ticket)
        {
            return;
        }

        try
        {
            var started = await store.ReadStartAsync(argument, cancellationToken)
                ?? await store.StartAsync(argument, await ListAsync(ticket, cancellationToken), cancellationToken);
            if (started is not null)
            {
                await QueueAsync(argument, started, cancellationToken);
            }
        }
        catch (SourceException exception)
        {
            // The clients have tried again already; without a list of accounts there is nothing to read.
            logger.OrderFailed(exception, argument);
            await store.EndAsync(argument, AnalysisState.Failed, exception.Message, clock.GetUtcNow().UtcDateTime, audited: null, cancellationToken);
        }
    }

    private async Task<StartedAnalysis> ListAsync(AnalysisTicket ticket, CancellationToken cancellationToken)
    {
        using var calls = meter.Begin();
        var request = new AnalysisRequest(ticket.RunId, ticket.Order.Scope, origin.Name) { WhatIf = ticket.Order.WhatIf ?? WhatIf.Nothing };
        var frame = AnalysisFrame.Of(request, options, policy, clock.GetUtcNow().UtcDateTime);
        var listing = await directory.ListAsync(ticket.Order.Scope, cancellationToken);
        logger.AnalysisStarted(ticket.RunId, listing.Partitions.Count);
        return new StartedAnalysis(frame, listing, calls.Read());
    }

    private async Task QueueAsync(string runId, StartedAnalysis started, CancellationToken cancellationToken)
    {
        List<string> readings = [];
        foreach (var partition in started.Listing.Partitions)
        {
            var id = OrderJobs.ReadId(runId, partition);
            await jobs.EnqueueAsync(id, OrderJobs.Read(runId, partition), cancellationToken);
            readings.Add(id);
        }

        if (readings.Count == 0)
        {
            await jobs.EnqueueAsync(OrderJobs.ConcludeId(runId), OrderJobs.Conclude(runId), cancellationToken);
            return;
        }

        await jobs.ContinueAsync(OrderJobs.ConcludeId(runId), OrderJobs.Conclude(runId), readings, cancellationToken);
    }
}
