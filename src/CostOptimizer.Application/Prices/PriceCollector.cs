using CostOptimizer.Application.Analysis;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Prices;

/// <summary>Reads the prices of every region in which something runs, once a region.</summary>
internal sealed class PriceCollector(
    IPriceSource source,
    HardwareCatalogue catalogue,
    AnalysisOptions options,
    SourceGuard guard,
    TimeProvider clock)
{
    /// <returns>Ordered by region. A region whose prices failed is not in it and has an entry in <paramref name="failures"/>.</returns>
    public async Task<IReadOnlyList<RegionPrices>> CollectAsync(
        IReadOnlyList<PartitionReading> readings, StepCounter steps, FailureLog failures, CancellationToken cancellationToken)
    {
        var regions = readings
            .Where(reading => reading.Inventory is { Instances.Count: > 0 })
            .GroupBy(reading => reading.Partition.Region)
            .OrderBy(region => region.Key.Code, StringComparer.Ordinal)
            .ToList();
        steps.Expect(AnalysisStep.RefreshPrices, regions.Count);
        var prices = new RegionPrices?[regions.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, regions.Count),
            new ParallelOptions { MaxDegreeOfParallelism = options.MaxConcurrentPartitions, CancellationToken = cancellationToken },
            async (index, token) =>
            {
                prices[index] = await FetchAsync([.. regions[index]], failures, token);
                steps.Report(AnalysisStep.RefreshPrices);
            });
        return [.. prices.OfType<RegionPrices>()];
    }

    /// <summary>Zone ids per region and type over all accounts: ids, unlike names, mean the same in every account.</summary>
    public static PriceBook BookOf(IReadOnlyList<RegionPrices> prices, IReadOnlyList<PartitionReading> readings) => new(
        prices.SelectMany(region => region.OnDemand),
        prices.SelectMany(region => region.Commitments),
        prices.SelectMany(region => region.Spot),
        readings
            .Where(reading => reading.Inventory is not null)
            .SelectMany(reading => reading.Inventory!.Zones.Select(zones => (Key: (reading.Partition.Region.Code, zones.Key), zones.Value)))
            .GroupBy(zones => zones.Key, zones => zones.Value)
            .Select(zones => KeyValuePair.Create<(string, string), IReadOnlyList<string>>(
                zones.Key, [.. zones.SelectMany(ids => ids).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])));

    private async Task<RegionPrices?> FetchAsync(
        IReadOnlyList<PartitionReading> readings, FailureLog failures, CancellationToken cancellationToken)
    {
        var region = readings[0].Partition.Region;
        var now = clock.GetUtcNow().UtcDateTime;
        return await guard.TryAsync(
            region.Code,
            "refresh prices",
            failures,
            () => source.FetchAsync(
                readings[0].Partition.Account,
                region,
                Ec2Types(readings),
                SageMakerTypes(readings),
                new Window(now.AddDays(-options.SpotHistoryDays), now),
                cancellationToken),
            cancellationToken);
    }

    /// <summary>What runs, what is reserved, and whatever could be launched instead.</summary>
    private HashSet<string> Ec2Types(IReadOnlyList<PartitionReading> readings) =>
    [
        .. Present(readings, ComputeService.Ec2),
        .. readings.SelectMany(reading => reading.Inventory!.ReservedInstances).Select(reserved => reserved.TypeName),
        .. readings.SelectMany(reading => reading.Inventory!.Zones.Keys).Where(IsTarget),
    ];

    private HashSet<string> SageMakerTypes(IReadOnlyList<PartitionReading> readings)
    {
        var present = Present(readings, ComputeService.SageMaker).ToHashSet(StringComparer.Ordinal);
        if (present.Count > 0)
        {
            present.UnionWith(catalogue.Types.Select(type => type.Name).Where(IsTarget));
        }

        return present;
    }

    private static IEnumerable<string> Present(IReadOnlyList<PartitionReading> readings, ComputeService service) =>
        readings
            .SelectMany(reading => reading.Inventory!.Instances)
            .Where(instance => instance.Service == service)
            .Select(instance => instance.TypeName);

    private bool IsTarget(string typeName) =>
        catalogue.Type(typeName) is { } type && catalogue.Lifecycle(type.Family)?.AsTarget != LifecyclePolicy.Exclude;
}
