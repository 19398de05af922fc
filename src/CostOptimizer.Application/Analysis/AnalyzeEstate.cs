using CostOptimizer.Application.Calls;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Inventory;
using CostOptimizer.Application.Prices;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Application.Analysis;

/// <inheritdoc cref="IAnalyzeEstate"/>
internal sealed class AnalyzeEstate(
    IEstateDirectory directory,
    PartitionReader reader,
    PriceCollector priceCollector,
    ISavingsPlanSource planSource,
    EstatePlanning planning,
    IAnalysisStore results,
    IPriceStore priceStore,
    IApiCallMeter meter,
    SourceGuard guard,
    AnalysisOptions options,
    PlanningPolicy policy,
    TimeProvider clock,
    ILogger<AnalyzeEstate> logger) : IAnalyzeEstate
{
    private const string ReadPlansStep = "read Savings Plans";

    public async Task<AnalysisResult> RunAsync(
        AnalysisRequest request, IProgress<AnalysisProgress> progress, CancellationToken cancellationToken)
    {
        meter.Reset();
        var started = clock.GetUtcNow().UtcDateTime;
        var window = LookBack(started);
        var steps = new StepCounter(progress);

        steps.Expect(AnalysisStep.ListEstate, 1);
        var listing = await directory.ListAsync(request.Scope, cancellationToken);
        steps.Report(AnalysisStep.ListEstate);
        logger.AnalysisStarted(request.RunId, listing.Partitions.Count);

        var failures = new FailureLog();
        var readings = await ReadAsync(listing, window, steps, cancellationToken);
        var prices = await priceCollector.CollectAsync(readings, steps, failures, cancellationToken);
        var plans = await ReadPlansAsync(listing, steps, failures, cancellationToken);

        steps.Expect(AnalysisStep.Plan, 1);
        var plan = planning.Plan(readings, prices, plans, CommitmentsAreKnown(listing, readings, failures), window, started);
        steps.Report(AnalysisStep.Plan);

        var result = Assemble(request, started, window, listing, readings, prices, plans, failures, plan);
        steps.Expect(AnalysisStep.Store, 1);
        await results.SaveAsync(result, cancellationToken);
        await priceStore.ObserveAsync(prices, started, cancellationToken);
        steps.Report(AnalysisStep.Store);
        logger.AnalysisFinished(request.RunId, result.Run.Status, plan.Fleets.Count);
        return result;
    }

    /// <summary>An account that could not be read may own commitments, or use those of others.</summary>
    private static bool CommitmentsAreKnown(EstateListing listing, IReadOnlyList<PartitionReading> readings, FailureLog failures) =>
        listing.Failures.Count == 0
        && readings.All(reading => reading.Inventory is not null)
        && failures.InOrder().All(failure => failure.Step != ReadPlansStep);

    /// <summary>Whole hours, because commitments are used or lost by the hour.</summary>
    private Window LookBack(DateTime now)
    {
        var end = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerHour), DateTimeKind.Utc);
        return new Window(end.AddDays(-options.LookbackDays), end);
    }

    private async Task<IReadOnlyList<PartitionReading>> ReadAsync(
        EstateListing listing, Window window, StepCounter steps, CancellationToken cancellationToken)
    {
        steps.Expect(AnalysisStep.Discover, listing.Partitions.Count);
        steps.Expect(AnalysisStep.CollectMetrics, listing.Partitions.Count);
        var readings = new PartitionReading[listing.Partitions.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, readings.Length),
            new ParallelOptions { MaxDegreeOfParallelism = options.MaxConcurrentPartitions, CancellationToken = cancellationToken },
            async (index, token) => readings[index] = await reader.ReadAsync(listing.Partitions[index], window, steps, token));
        return readings;
    }

    /// <returns>Plans of every account, or of those that could be read with an entry in <paramref name="failures"/> for the rest.</returns>
    private async Task<IReadOnlyList<SavingsPlan>> ReadPlansAsync(
        EstateListing listing, StepCounter steps, FailureLog failures, CancellationToken cancellationToken)
    {
        var accounts = listing.Partitions.Select(partition => partition.Account).Distinct().ToList();
        steps.Expect(AnalysisStep.ReadCommitments, accounts.Count);
        var plans = new IReadOnlyList<SavingsPlan>?[accounts.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, accounts.Count),
            new ParallelOptions { MaxDegreeOfParallelism = options.MaxConcurrentPartitions, CancellationToken = cancellationToken },
            async (index, token) =>
            {
                plans[index] = await guard.TryAsync(
                    accounts[index].Id, ReadPlansStep, failures, () => planSource.FetchAsync(accounts[index], token), token);
                steps.Report(AnalysisStep.ReadCommitments);
            });
        return [.. plans.OfType<IReadOnlyList<SavingsPlan>>().SelectMany(owned => owned).OrderBy(plan => plan.Id, StringComparer.Ordinal)];
    }

    private AnalysisResult Assemble(
        AnalysisRequest request,
        DateTime started,
        Window window,
        EstateListing listing,
        IReadOnlyList<PartitionReading> readings,
        IReadOnlyList<RegionPrices> prices,
        IReadOnlyList<SavingsPlan> plans,
        FailureLog failures,
        EstatePlan plan)
    {
        var refused = prices.ToLookup(region => region.Region, region => region.Refused);
        IReadOnlyList<PartitionOutcome> outcomes =
            [.. readings.Select(reading => reading.Outcome(refused[reading.Partition.Region].SelectMany(reasons => reasons)))];
        IReadOnlyList<SourceFailure> estateFailures = [.. listing.Failures, .. failures.InOrder()];
        var status = readings.All(reading => reading.Inventory is null) ? RunStatus.Failed
            : estateFailures.Count > 0 || outcomes.Any(outcome => !outcome.IsComplete) ? RunStatus.Partial
            : RunStatus.Succeeded;
        return new AnalysisResult(
            new AnalysisRun(
                request.RunId, started, clock.GetUtcNow().UtcDateTime, status, window, request.Origin, policy),
            outcomes,
            estateFailures,
            plan,
            [.. readings
                .SelectMany(reading => reading.Inventory?.ReservedInstances ?? [])
                .OrderBy(reserved => reserved.Id, StringComparer.Ordinal)],
            plans,
            meter.Read());
    }
}
