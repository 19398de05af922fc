using CostOptimizer.Application.Calls;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Replanning;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Planning;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Application.Analysis;

/// <inheritdoc cref="IAnalyzeEstate"/>
internal sealed class AnalyzeEstate(
    IEstateDirectory directory,
    PartitionReader reader,
    AnalysisConclusion conclusion,
    IAnalysisStore results,
    IPriceStore priceStore,
    IPlanningBasisStore bases,
    IApiCallMeter meter,
    AnalysisOptions options,
    PlanningPolicy policy,
    TimeProvider clock,
    ILogger<AnalyzeEstate> logger) : IAnalyzeEstate
{
    public async Task<AnalysisResult> RunAsync(
        AnalysisRequest request, IProgress<AnalysisProgress> progress, CancellationToken cancellationToken)
    {
        using var calls = meter.Begin();
        var frame = AnalysisFrame.Of(request, options, policy, clock.GetUtcNow().UtcDateTime);
        var steps = new StepCounter(progress);

        steps.Expect(AnalysisStep.ListEstate, 1);
        var listing = await directory.ListAsync(request.Scope, cancellationToken);
        steps.Report(AnalysisStep.ListEstate);
        logger.AnalysisStarted(request.RunId, listing.Partitions.Count);

        var readings = await ReadAsync(listing, frame, steps, cancellationToken);
        var concluded = await conclusion.DrawAsync(frame, listing, readings, calls.Read(), steps, cancellationToken);

        steps.Expect(AnalysisStep.Store, 1);

        // Prices and basis first: seeing them again changes nothing, so that a run is never stored without what it stands on.
        await priceStore.ObserveAsync(concluded.Prices, frame.StartedAtUtc, cancellationToken);
        if (concluded.IsOfTheEstate)
        {
            await bases.SaveAsync(concluded.Basis, cancellationToken);
        }

        await results.SaveAsync(concluded.Result, cancellationToken);
        steps.Report(AnalysisStep.Store);
        logger.AnalysisFinished(request.RunId, concluded.Result.Run.Status, concluded.Result.Plan.Fleets.Count);
        return concluded.Result;
    }

    private async Task<IReadOnlyList<PartitionReading>> ReadAsync(
        EstateListing listing, AnalysisFrame frame, StepCounter steps, CancellationToken cancellationToken)
    {
        steps.Expect(AnalysisStep.Discover, listing.Partitions.Count);
        steps.Expect(AnalysisStep.CollectMetrics, listing.Partitions.Count);
        var readings = new PartitionReading[listing.Partitions.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, readings.Length),
            new ParallelOptions { MaxDegreeOfParallelism = options.MaxConcurrentPartitions, CancellationToken = cancellationToken },
            async (index, token) => readings[index] = await reader.ReadAsync(listing.Partitions[index], frame, steps, token));
        return readings;
    }
}
