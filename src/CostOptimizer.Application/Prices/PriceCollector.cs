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
                readings[0].Partition.Account, region, Wanted(readings, new Window(now.AddDays(-options.SpotHistoryDays), now)), cancellationToken),
            cancellationToken);
    }

    private WantedPrices Wanted(IReadOnlyList<PartitionReading> readings, Window spotWindow)
    {
        var ec2Types = Ec2Types(readings);
        return new WantedPrices(ec2Types, SageMakerTypes(readings), SpotTypes(readings, ec2Types), spotWindow)
        {
            Ec2Variants = Ec2Variants(readings),
        };
    }

    /// <summary>What runs, what is reserved, and whatever could be launched instead.</summary>
    private HashSet<string> Ec2Types(IReadOnlyList<PartitionReading> readings) =>
    [
        .. Present(readings, ComputeService.Ec2),
        .. readings.SelectMany(reading => reading.Inventory!.ReservedInstances).Select(reserved => reserved.TypeName),
        .. readings.SelectMany(reading => reading.Inventory!.Zones.Keys).Where(IsTarget),
    ];

    /// <summary>A fleet moves to other types, not to other platforms: those present are all that can matter.</summary>
    private static HashSet<Ec2Variant> Ec2Variants(IReadOnlyList<PartitionReading> readings) =>
    [
        Ec2Variant.LinuxShared,
        .. Ec2Instances(readings).Select(instance => new Ec2Variant(instance.Platform, instance.Tenancy)),
        .. readings.SelectMany(reading => reading.Inventory!.ReservedInstances).Select(reserved => new Ec2Variant(reserved.Platform, reserved.Tenancy)),
    ];

    /// <summary>
    /// Spot history is by far the longest listing: it is wanted of everything where a fleet may run on spot, else of
    /// what already does.
    /// </summary>
    private static HashSet<string> SpotTypes(IReadOnlyList<PartitionReading> readings, HashSet<string> ec2Types) =>
        readings.SelectMany(reading => reading.Fleets).Any(fleet => fleet.Fleet is { IsSpot: true } or { Workload.SpotTolerant: Answer.Yes })
            ? ec2Types
            : [.. Ec2Instances(readings).Where(instance => instance.Lifecycle == InstanceLifecycle.Spot).Select(instance => instance.TypeName)];

    private HashSet<string> SageMakerTypes(IReadOnlyList<PartitionReading> readings)
    {
        var present = Present(readings, ComputeService.SageMaker).ToHashSet(StringComparer.Ordinal);
        if (present.Count > 0)
        {
            present.UnionWith(catalogue.Types.Select(type => type.Name).Where(IsTarget));
        }

        return present;
    }

    private static IEnumerable<Instance> Ec2Instances(IReadOnlyList<PartitionReading> readings) => readings
        .SelectMany(reading => reading.Inventory!.Instances)
        .Where(instance => instance.Service == ComputeService.Ec2);

    private static IEnumerable<string> Present(IReadOnlyList<PartitionReading> readings, ComputeService service) =>
        readings
            .SelectMany(reading => reading.Inventory!.Instances)
            .Where(instance => instance.Service == service)
            .Select(instance => instance.TypeName);

    private bool IsTarget(string typeName) =>
        catalogue.Type(typeName) is { } type && catalogue.Lifecycle(type.Family)?.AsTarget != LifecyclePolicy.Exclude;
}
