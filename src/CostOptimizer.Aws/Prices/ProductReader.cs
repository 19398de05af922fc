using Amazon.Pricing;
using Amazon.Pricing.Model;
using Amazon.Runtime;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Prices;
using CostOptimizer.Aws.Calls;
using CostOptimizer.Aws.Clients;
using CostOptimizer.Aws.Prices.Documents;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Aws.Prices;

/// <summary>
/// Reads products and terms of some types from the Pricing API: a few by name, many out of a listing of the region
/// that the service has narrowed down, because a call for each type is more than the API bears.
/// </summary>
internal sealed class ProductReader(AwsClients clients) : IDisposable
{
    /// <summary>Types up to which asking by name costs no more calls than a listing of the region.</summary>
    private const int FewTypes = 10;

    private const string Ec2 = "AmazonEC2";
    private const string Source = "AWS Price List API";

    // Calls under way at once over all regions: client authors report harsh throttling beyond, no quota is published.
    private readonly SemaphoreSlim _slots = new(2);

    /// <param name="pricingRegion">Where the API is asked and what it is signed for; not the region priced.</param>
    /// <param name="variants">Platforms and tenancies to list; ignored for SageMaker, whose hosting has neither.</param>
    public async Task ReadAsync(
        Account reader,
        string pricingRegion,
        Region region,
        string serviceCode,
        IReadOnlySet<string> types,
        IReadOnlySet<Ec2Variant> variants,
        PriceCollector prices,
        CancellationToken cancellationToken)
    {
        var session = clients.Session(reader, pricingRegion);
        await _slots.WaitAsync(cancellationToken);
        try
        {
            var documents = types.Count <= FewTypes ? await NameAsync(session, region, serviceCode, types, cancellationToken)
                : serviceCode == Ec2 ? await ListEc2Async(session, region, types, variants, cancellationToken)
                : await ListAsync(session, region, serviceCode, types, [Match("productFamily", "ML Instance")], cancellationToken);
            Add(documents, region, prices);
        }
        finally
        {
            _slots.Release();
        }
    }

    public void Dispose() => _slots.Dispose();

    private static void Add(List<PriceDocument> documents, Region region, PriceCollector prices)
    {
        foreach (var document in documents)
        {
            if (document.Product.OfferingIn(region) is { } offering)
            {
                foreach (var term in document.Terms)
                {
                    prices.Add(offering, term, Source);
                }
            }
        }
    }

    private static async Task<List<PriceDocument>> ListEc2Async(
        AwsSession session, Region region, IReadOnlySet<string> types, IReadOnlySet<Ec2Variant> variants, CancellationToken cancellationToken)
    {
        var found = new List<PriceDocument>();
        foreach (var variant in variants.Where(variant => TenancyOf(variant) is not null).OrderBy(variant => variant.Platform, StringComparer.Ordinal).ThenBy(variant => variant.Tenancy, StringComparer.Ordinal))
        {
            // The operation alone pins operating system, software and licence; see PriceProduct for what is left to check.
            found.AddRange(await ListAsync(
                session,
                region,
                Ec2,
                types,
                [
                    Match("operation", variant.Platform),
                    Match("tenancy", TenancyOf(variant)!),
                    Match("capacitystatus", "Used"),
                    Match("marketoption", "OnDemand"),
                    Match("locationType", "AWS Region"),
                ],
                cancellationToken));
        }

        // Older items lack attributes that the listing asks for, marketoption above all.
        var listed = found.Select(document => document.Product["instancetype"]!).ToHashSet(StringComparer.Ordinal);
        found.AddRange(await NameAsync(session, region, Ec2, types.Where(type => !listed.Contains(type)), cancellationToken));
        return found;
    }

    /// <summary>Asks for each type by its name, in the order of the names.</summary>
    private static async Task<List<PriceDocument>> NameAsync(
        AwsSession session, Region region, string serviceCode, IEnumerable<string> types, CancellationToken cancellationToken)
    {
        var (field, prefix) = serviceCode == Ec2 ? ("instanceType", "") : ("instanceName", "ml.");
        var found = new List<PriceDocument>();
        foreach (var type in types.Order(StringComparer.Ordinal))
        {
            found.AddRange(await ListAsync(
                session, region, serviceCode, new HashSet<string> { type }, [Match(field, prefix + type)], cancellationToken));
        }

        return found;
    }

    /// <summary>A token that expired on the way is worth one new start: the listing itself may be sound.</summary>
    private static async Task<List<PriceDocument>> ListAsync(
        AwsSession session, Region region, string serviceCode, IReadOnlySet<string> types, List<Filter> filters, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadPagesAsync(session, region, serviceCode, types, filters, cancellationToken);
        }
        catch (SourceException exception) when (exception.InnerException is AmazonServiceException { ErrorCode: "ExpiredNextTokenException" })
        {
            return await ReadPagesAsync(session, region, serviceCode, types, filters, cancellationToken);
        }
    }

    private static async Task<List<PriceDocument>> ReadPagesAsync(
        AwsSession session, Region region, string serviceCode, IReadOnlySet<string> types, List<Filter> filters, CancellationToken cancellationToken)
    {
        var documents = new List<PriceDocument>();
        var pages = session.PagesAsync(
            AwsServices.Pricing,
            "GetProducts",
            (s, token, stop) => s.Pricing.GetProductsAsync(
                new GetProductsRequest
                {
                    ServiceCode = serviceCode,
                    FormatVersion = "aws_v1",
                    MaxResults = 100,
                    NextToken = token,
                    Filters = [Match("regionCode", region.Code), .. filters],
                },
                stop),
            page => page.NextToken,
            cancellationToken);
        await foreach (var page in pages)
        {
            // Kept are only the plain instances wanted; a page has a hundred documents, most of them siblings.
            documents.AddRange((page.PriceList ?? [])
                .Select(PriceDocument.Parse)
                .Where(document => document.Product.OfferingIn(region) is { } offering && types.Contains(offering.TypeName)));
        }

        return documents;
    }

    /// <returns>Null where no hour of an instance is sold: what runs on a host is paid with the host.</returns>
    private static string? TenancyOf(Ec2Variant variant) => variant.Tenancy switch
    {
        OfferingKey.SharedTenancy => "Shared",
        "dedicated" => "Dedicated",
        _ => null,
    };

    private static Filter Match(string field, string value) => new() { Type = FilterType.TERM_MATCH, Field = field, Value = value };
}
