using CostOptimizer.Application.Calls;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Inventory;
using CostOptimizer.Application.LoadTests;
using CostOptimizer.Application.Prices;
using CostOptimizer.Application.Replanning;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Application.Analysis;

/// <summary>Joins the readings of all partitions: adds prices and Savings Plans, plans the estate and says how it went.</summary>
internal sealed class AnalysisConclusion(
    PriceCollector priceCollector,
    ISavingsPlanSource planSource,
    EstatePlanning planning,
    PerformanceModels models,
    IApiCallMeter meter,
    SourceGuard guard,
    AnalysisOptions options,
    TimeProvider clock)
{
    private const string ReadPlansStep = "read Savings Plans";

    /// <param name="readings">One for each partition of the listing, in its order.</param>
    /// <param name="callsBefore">What listing the estate asked of AWS.</param>
    public async Task<ConcludedAnalysis> DrawAsync(
        AnalysisFrame frame,
        EstateListing listing,
        IReadOnlyList<PartitionReading> readings,
        IReadOnlyList<ApiCallCount> callsBefore,
        StepCounter steps,
        CancellationToken cancellationToken)
    {
        using var calls = meter.Begin();
        var failures = new FailureLog();
        var prices = await priceCollector.CollectAsync(readings, steps, failures, cancellationToken);
        var plans = await ReadPlansAsync(listing, steps, failures, cancellationToken);

        steps.Expect(AnalysisStep.Plan, 1);
        var performance = await models.ReadAsync(cancellationToken);
        var basis = new PlanningBasis(frame, readings, prices, plans, CommitmentsAreKnown(listing, readings, failures));
        var plan = await PlanningThreads.RunAsync(
            () => planning.Plan(readings, prices, plans, basis.CommitmentsAreKnown, performance, frame), cancellationToken);
        steps.Report(AnalysisStep.Plan);

        IReadOnlyList<ApiCallCount> allCalls = CallCounts.Sum([.. callsBefore, .. readings.SelectMany(reading => reading.Calls), .. calls.Read()]);
        return new ConcludedAnalysis(Assemble(frame, listing, readings, prices, plans, failures, plan, allCalls), basis);
    }

    /// <summary>An account that could not be read may own commitments, or use those of others.</summary>
    private static bool CommitmentsAreKnown(EstateListing listing, IReadOnlyList<PartitionReading> readings, FailureLog failures) =>
        listing.Failures.Count == 0
        && readings.All(reading => reading.Inventory is not null)
        && failures.InOrder().All(failure => failure.Step != ReadPlansStep);

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
        AnalysisFrame frame,
        EstateListing listing,
        IReadOnlyList<PartitionReading> readings,
        IReadOnlyList<RegionPrices> prices,
        IReadOnlyList<SavingsPlan> plans,
        FailureLog failures,
        EstatePlan plan,
        IReadOnlyList<ApiCallCount> calls)
    {
        var refused = prices.ToLookup(region => region.Region, region => region.Refused);
        var book = PriceCollector.BookOf(prices, readings);
        IReadOnlyList<PartitionOutcome> outcomes =
        [
            .. readings.Select(reading => reading.Outcome(
                [.. refused[reading.Partition.Region].SelectMany(reasons => reasons), .. reading.BillGaps(frame.Window, book)])),
        ];
        IReadOnlyList<SourceFailure> estateFailures = [.. listing.Failures, .. failures.InOrder()];
        var status = readings.All(reading => reading.Inventory is null) ? RunStatus.Failed
            : estateFailures.Count > 0 || outcomes.Any(outcome => !outcome.IsComplete) ? RunStatus.Partial
            : RunStatus.Succeeded;
        return new AnalysisResult(
            new AnalysisRun(
                frame.Request.RunId, frame.StartedAtUtc, clock.GetUtcNow().UtcDateTime, status, frame.Window, frame.Request.Origin, frame.Policy)
            {
                Scope = frame.Request.Scope,
                WhatIf = frame.Request.WhatIf.SupposesAnything() ? frame.Request.WhatIf : null,
            },
            outcomes,
            estateFailures,
            plan,
            [.. readings
                .SelectMany(reading => reading.Inventory?.ReservedInstances ?? [])
                .OrderBy(reserved => reserved.Id, StringComparer.Ordinal)],
            plans,
            calls)
        {
            Beside = Beside(readings, book, frame),
        };
    }

    private static EstateBeside Beside(IReadOnlyList<PartitionReading> readings, PriceBook book, AnalysisFrame frame)
    {
        var inventories = readings.Select(reading => reading.Inventory).OfType<PartitionInventory>().ToList();
        var inFleets = readings.SelectMany(reading => reading.Fleets).SelectMany(read => read.Fleet.Instances).Select(instance => instance.Id).ToHashSet(StringComparer.Ordinal);
        return new EstateBeside(
            Application.Usage.OtherUsage.Of(
                inventories.SelectMany(inventory => inventory.Instances).Where(instance => !inFleets.Contains(instance.Id)), frame.Window, book),
            [.. inventories.SelectMany(inventory => inventory.CapacityReservations).OrderBy(reservation => reservation.Id, StringComparer.Ordinal)]);
    }
}
