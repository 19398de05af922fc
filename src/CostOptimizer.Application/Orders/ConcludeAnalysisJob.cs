using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Replanning;
using CostOptimizer.Application.Storage;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Application.Orders;

/// <summary>Joins the readings of an ordered analysis, plans, and stores the result with the end of the order.</summary>
internal sealed class ConcludeAnalysisJob(
    IOrderStore store,
    IJobEngine jobs,
    IPriceStore priceStore,
    IPlanningBasisStore bases,
    AnalysisConclusion conclusion,
    ILogger<ConcludeAnalysisJob> logger) : IJob
{
    public string Kind => OrderJobs.ConcludeKind;

    public async Task RunAsync(string argument, CancellationToken cancellationToken)
    {
        if (await store.ReadStartAsync(argument, cancellationToken) is not { } started)
        {
            return;
        }

        var readings = await ReadingsAsync(argument, started, cancellationToken);
        var steps = new StepCounter(new Progress<AnalysisProgress>());
        var concluded = await conclusion.DrawAsync(started.Frame, started.Listing, readings, started.Calls, steps, cancellationToken);
        await priceStore.ObserveAsync(concluded.Prices, started.Frame.StartedAtUtc, cancellationToken);
        if (concluded.IsOfTheEstate)
        {
            await bases.SaveAsync(concluded.Basis, cancellationToken);
        }

        if (await store.ConcludeAsync(concluded.Result, cancellationToken))
        {
            logger.AnalysisFinished(argument, concluded.Result.Run.Status, concluded.Result.Plan.Fleets.Count);
        }
    }

    /// <summary>One for each partition: a reading that never came about is a failure with its reason.</summary>
    private async Task<IReadOnlyList<PartitionReading>> ReadingsAsync(string runId, StartedAnalysis started, CancellationToken cancellationToken)
    {
        var read = (await store.ReadReadingsAsync(runId, cancellationToken)).ToDictionary(reading => reading.Partition.Name, StringComparer.Ordinal);
        List<PartitionReading> readings = [];
        foreach (var partition in started.Listing.Partitions)
        {
            if (!read.TryGetValue(partition.Name, out var reading))
            {
                var job = await jobs.FindAsync(OrderJobs.ReadId(runId, partition), cancellationToken);
                reading = PartitionReading.Failed(partition, new SourceFailure(
                    partition.Name, "read the partition", FailureKind.Unexpected, job?.Reason ?? "It was never read."));
            }

            readings.Add(reading);
        }

        return readings;
    }
}
