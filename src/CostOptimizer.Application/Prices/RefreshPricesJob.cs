using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Prices;

/// <summary>
/// Reads once more the prices that analyses have read, so that their history goes on between analyses. What nobody has needed yet is
/// left to the analysis that needs it. Run again, it changes nothing but what has changed since.
/// </summary>
internal sealed class RefreshPricesJob(
    IEstateDirectory directory, IPriceSource source, IPriceStore store, SourceGuard guard, AnalysisOptions options, IEnumerable<IPriceWatch> watches, TimeProvider clock) : IJob
{
    public const string KindName = "refresh-prices";

    public string Kind => KindName;

    /// <exception cref="SourceException">Nothing could be read: no account, or not one region's prices.</exception>
    public async Task RunAsync(string argument, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var spotWindow = new Window(now.AddDays(-options.SpotHistoryDays), now);
        var listing = await directory.ListAsync(AnalysisScope.Everything, cancellationToken);
        var failures = new FailureLog();
        var refreshed = 0;
        await Parallel.ForEachAsync(
            listing.Partitions.DistinctBy(partition => partition.Region),
            new ParallelOptions { MaxDegreeOfParallelism = options.MaxConcurrentPartitions, CancellationToken = cancellationToken },
            async (partition, token) =>
            {
                if (await store.ReadWantedAsync(partition.Region, spotWindow, token) is { } wanted
                    && await guard.TryAsync(
                        partition.Region.Code, "refresh prices", failures, () => source.FetchAsync(partition.Account, partition.Region, wanted, token), token) is { } prices)
                {
                    await store.ObserveAsync([prices], now, token);
                    Interlocked.Increment(ref refreshed);
                }
            });
        if (refreshed == 0 && failures.InOrder() is [var failure, ..])
        {
            throw new SourceException(failure.Kind, "prices", "refresh", failure.Reason);
        }

        foreach (var watch in watches)
        {
            await watch.LookAsync(cancellationToken);
        }
    }
}
