using CostOptimizer.Simulator.Types;

namespace CostOptimizer.Simulator.Prices;

/// <summary>All products of a region's price list, made up one at a time and always in the same order.</summary>
internal static class SkuCatalogue
{
    public const string Compute = "AmazonEC2";
    public const string SageMaker = "AmazonSageMaker";

    // SageMaker prices each component apart; only Hosting is what an endpoint pays.
    private static readonly (string Name, string Usage, decimal Factor)[] Components =
        [("Hosting", "Host", 1m), ("Training", "Train", 1.1m), ("Notebook", "Notebk", 1.05m)];

    /// <summary>The region's products of one service.</summary>
    public static IEnumerable<PriceListSku> Of(SimulatedRegion region, string serviceCode) =>
        serviceCode switch
        {
            Compute => ComputeSkus(region),
            SageMaker => HostingSkus(region),
            _ => [],
        };

    private static IEnumerable<PriceListSku> ComputeSkus(SimulatedRegion region)
    {
        var tables = PriceTables.Load();
        string? lastFamily = null;
        foreach (var row in InstanceTypeTable.Load().All)
        {
            if (tables.OnDemand(region.Code, row.Name) is not { } price)
            {
                continue;
            }

            if (row.Family != lastFamily)
            {
                lastFamily = row.Family;
                yield return DedicatedHost(region, row.Family);
            }

            foreach (var sku in Variants(region, row, price))
            {
                yield return sku;
            }
        }
    }

    private static IEnumerable<PriceListSku> Variants(SimulatedRegion region, InstanceTypeRow row, decimal price)
    {
        foreach (var variant in ComputeVariant.All)
        {
            var zone = variant.InLocalZone ? LocalZone.Of(region.Code) : null;
            if (!variant.Applies(row) || (variant.InLocalZone && zone is null))
            {
                continue;
            }

            var usageType = $"{zone?.UsagePrefix ?? region.UsagePrefix}{variant.Usage}:{row.Name}";
            yield return new PriceListSku(
                region,
                PriceListSku.CodeOf(region.Code, usageType, variant.Operation),
                row.BareMetal ? "Compute Instance (bare metal)" : "Compute Instance",
                ComputeAttributes.Of(region, row, variant, usageType, zone),
                price * variant.Factor,
                $"{variant.Label} {row.Name} Instance Hour",
                variant.IsPlain ? ReservedOnSale(region, row) : []);
        }
    }

    private static IReadOnlyList<ReservedRate> ReservedOnSale(SimulatedRegion region, InstanceTypeRow row) =>
        [.. PriceTables.Load().Reserved(region.Code, row.Name).Where(rate => rate.Sold)];

    /// <summary>A host reservation: a bare family as its type, and no on-demand term at all.</summary>
    private static PriceListSku DedicatedHost(SimulatedRegion region, string family)
    {
        var usageType = $"{region.UsagePrefix}ReservedHostUsage:{family}";
        return new PriceListSku(
            region,
            PriceListSku.CodeOf(region.Code, usageType, "RunInstances"),
            "Dedicated Host",
            [
                new("servicecode", Compute),
                new("location", region.Location),
                new("locationType", "AWS Region"),
                new("regionCode", region.Code),
                new("instanceType", family),
                new("memory", "NA"),
                new("tenancy", "Reserved"),
                new("operatingSystem", "Linux"),
                new("licenseModel", "No License required"),
                new("usagetype", usageType),
                new("operation", "RunInstances"),
                new("capacitystatus", "AllocatedHost"),
                new("normalizationSizeFactor", "NA"),
                new("preInstalledSw", "NA"),
            ],
            OnDemand: null,
            Description: "",
            Reserved: []);
    }

    private static IEnumerable<PriceListSku> HostingSkus(SimulatedRegion region)
    {
        var tables = PriceTables.Load();
        foreach (var type in tables.HostingTypes(region.Code))
        {
            foreach (var (component, usage, factor) in Components)
            {
                var usageType = $"{region.SageMakerPrefix}{usage}:{type}";
                yield return new PriceListSku(
                    region,
                    PriceListSku.CodeOf(region.Code, usageType, "RunInstance"),
                    "ML Instance",
                    [
                        new("servicecode", SageMaker),
                        new("location", region.Location),
                        new("locationType", "AWS Region"),
                        new("regionCode", region.Code),
                        new("instanceName", type),
                        new("component", component),
                        new("usagetype", usageType),
                        new("operation", "RunInstance"),
                        new("servicename", "Amazon SageMaker"),
                    ],
                    tables.OnDemand(region.Code, type)!.Value * factor,
                    $"{type} {component} instance in {region.Location}",
                    Reserved: []);
            }
        }
    }
}
