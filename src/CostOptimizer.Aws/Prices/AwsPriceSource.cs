using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Prices;
using CostOptimizer.Aws.Clients;
using CostOptimizer.Aws.Configuration;
using CostOptimizer.Aws.Inventory;
using CostOptimizer.Aws.Prices.OfferFiles;
using CostOptimizer.Aws.Prices.SavingsPlans;
using CostOptimizer.Aws.Prices.Spot;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Aws.Prices;

/// <summary>
/// Reads prices by the shortest way there is: files that the settings name, else the Pricing API, else, for China and
/// for GovCloud without a commercial reader, the partition's bulk files.
/// </summary>
internal sealed class AwsPriceSource(
    AwsOptions options, AwsClients clients, PriceFiles files, ZoneIds zoneIds, TimeProvider clock, ILogger<AwsPriceSource> logger) : IPriceSource, IDisposable
{
    private const string Ec2 = "AmazonEC2";
    private const string SageMaker = "AmazonSageMaker";
    private const string Plans = "Savings Plan rates";

    private readonly ProductReader _products = new(clients);
    private readonly PlanOfferReader _plans = new(clients);
    private readonly SpotHistoryReader _spot = new(clients, zoneIds, clock);

    public async Task<RegionPrices> FetchAsync(Account reader, Region region, WantedPrices wanted, CancellationToken cancellationToken)
    {
        var prices = new PriceCollector(region, clock.GetUtcNow().UtcDateTime);
        var given = options.OfferFiles.Find(file => file.Region == region.Code) ?? new OfferFileOptions();
        await ReadProductsAsync(reader, region, Ec2, wanted.Ec2Types, wanted.Ec2Variants, given.Ec2, prices, cancellationToken);
        await ReadProductsAsync(reader, region, SageMaker, wanted.SageMakerTypes, wanted.Ec2Variants, given.SageMaker, prices, cancellationToken);
        await ReadPlansAsync(reader, region, wanted.Ec2Types, wanted.SageMakerTypes, given, prices, cancellationToken);
        IReadOnlyList<SpotOffer> spot = [];
        await TryAsync("spot prices", region, prices, async () =>
            spot = await _spot.ReadAsync(reader, region, wanted.SpotTypes, wanted.SpotWindow, prices, cancellationToken));
        var result = prices.Finish(spot);
        logger.PricesRead(result.OnDemand.Count, result.Commitments.Count, result.Spot.Count, region.Code, result.Refused.Count);
        return result;
    }

    public void Dispose() => _products.Dispose();

    private async Task ReadProductsAsync(
        Account reader,
        Region region,
        string serviceCode,
        IReadOnlySet<string> types,
        IReadOnlySet<Ec2Variant> variants,
        string? file,
        PriceCollector prices,
        CancellationToken cancellationToken)
    {
        if (types.Count == 0)
        {
            return;
        }

        if (!string.IsNullOrWhiteSpace(file))
        {
            await files.ReadOffersAsync(file, region, types, prices, cancellationToken);
        }
        else if (ApiFor(reader, region) is var (account, pricingRegion))
        {
            await _products.ReadAsync(account, pricingRegion, region, serviceCode, types, variants, prices, cancellationToken);
        }
        else if (await files.FindOffersAsync(serviceCode, region, cancellationToken) is { } address)
        {
            await files.ReadOffersAsync(address, region, types, prices, cancellationToken);
        }
        else
        {
            prices.Refuse($"{region}: the index of {serviceCode} price files does not have this region; name a file in Aws:OfferFiles.");
        }
    }

    private async Task ReadPlansAsync(
        Account reader,
        Region region,
        IReadOnlySet<string> ec2Types,
        IReadOnlySet<string> sageMakerTypes,
        OfferFileOptions given,
        PriceCollector prices,
        CancellationToken cancellationToken)
    {
        var compute = given.ComputeSavingsPlans;
        var hosting = given.SageMakerSavingsPlans;
        if (!string.IsNullOrWhiteSpace(compute))
        {
            await TryAsync(Plans, region, prices, () => files.ReadPlansAsync(compute, region, ec2Types, prices, cancellationToken));
        }

        if (!string.IsNullOrWhiteSpace(hosting))
        {
            await TryAsync(Plans, region, prices, () => files.ReadPlansAsync(hosting, region, sageMakerTypes, prices, cancellationToken));
        }

        // A service whose rates came from a file has nothing left to ask for.
        var none = new HashSet<string>();
        await TryAsync(Plans, region, prices, () => _plans.ReadAsync(
            reader,
            region,
            string.IsNullOrWhiteSpace(compute) ? ec2Types : none,
            string.IsNullOrWhiteSpace(hosting) ? sageMakerTypes : none,
            prices,
            cancellationToken));
    }

    /// <summary>Reads what a comparison can do without: missing, it is said, and the on-demand prices are kept.</summary>
    private static async Task TryAsync(string what, Region region, PriceCollector prices, Func<Task> read)
    {
        try
        {
            await read();
        }
        catch (SourceException exception)
        {
            prices.Refuse($"{region}: {what} could not be read, so some or all are missing. {exception.Message}");
        }
    }

    /// <summary>Who may ask the Pricing API for a region, and where; null where its files are read instead.</summary>
    private (Account Reader, string Region)? ApiFor(Account reader, Region region)
    {
        if (region.Partition == Partition.Aws)
        {
            return (reader, PartitionNames.PricingRegion(region)!);
        }

        var commercial = options.Accounts.Find(account => account.Id == options.PriceListReaderAccount);
        return region.Partition == Partition.AwsUsGov && commercial is not null
            ? (new Account(commercial.Id, commercial.Name ?? commercial.Id, Partition.Aws), "us-east-1")
            : null;
    }
}
