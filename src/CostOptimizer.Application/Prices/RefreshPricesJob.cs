using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Fleets;
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

    /// <exception cref="SourceException">There is nobody to ask, or none of a region's accounts could read its prices; those of the others are kept.</exception>
    public async Task RunAsync(string argument, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var spotWindow = new Window(now.AddDays(-options.SpotHistoryDays), now);
        var listing = await directory.ListAsync(AnalysisScope.Everything, cancellationToken);
        var unread = new FailureLog();
        await Parallel.ForEachAsync(
            listing.Partitions.GroupBy(partition => partition.Region, partition => partition.Account),
            new ParallelOptions { MaxDegreeOfParallelism = options.MaxConcurrentPartitions, CancellationToken = cancellationToken },
            async (region, token) =>
            {
                if (await store.ReadWantedAsync(region.Key, spotWindow, token) is { } wanted)
                {
                    await RefreshAsync(region.Key, region, wanted, now, unread, token);
                }
            });
        foreach (var watch in watches)
        {
            await watch.LookAsync(cancellationToken);
        }

        var failures = listing.Partitions.Count == 0 ? listing.Failures : unread.InOrder();
        if (failures is [var failure, ..])
        {
            throw new SourceException(failure.Kind, "prices", "refresh", $"{failure.Where}: {failure.Reason}");
        }
    }

    /// <summary>Prices are the same for every account, so the first that may read them is enough.</summary>
    /// <param name="unread">Gets the region's last failure when nobody may.</param>
    private async Task RefreshAsync(
        Region region, IEnumerable<Account> accounts, WantedPrices wanted, DateTime now, FailureLog unread, CancellationToken cancellationToken)
    {
        var failures = new FailureLog();
        foreach (var account in accounts)
        {
            if (await guard.TryAsync(region.Code, "refresh prices", failures, () => source.FetchAsync(account, region, wanted, cancellationToken), cancellationToken) is { } prices)
            {
                await store.ObserveAsync([prices], now, cancellationToken);
                return;
            }
        }

        unread.Add(failures.InOrder()[^1]);
    }
}
