using Amazon.Pricing;
using Amazon.Pricing.Model;
using CostOptimizer.Application.Estate;
using CostOptimizer.Aws.Calls;
using CostOptimizer.Aws.Clients;
using CostOptimizer.Aws.Prices.Documents;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Aws.Prices;

/// <summary>Reads products and terms of some types from the Pricing API, a listing for each type.</summary>
internal sealed class ProductReader(AwsClients clients)
{
    /// <summary>Client authors report harsh throttling; the published quotas name no figure.</summary>
    private const int Together = 4;

    private const string Source = "AWS Price List API";

    /// <param name="pricingRegion">Where the API is asked and what it is signed for; not the region priced.</param>
    public async Task ReadAsync(
        Account reader,
        string pricingRegion,
        Region region,
        string serviceCode,
        IReadOnlySet<string> types,
        PriceCollector prices,
        CancellationToken cancellationToken)
    {
        var session = clients.Session(reader, pricingRegion);
        var field = serviceCode == "AmazonSageMaker" ? "instanceName" : "instanceType";
        var prefix = serviceCode == "AmazonSageMaker" ? "ml." : "";
        var names = types.Order(StringComparer.Ordinal).Select(type => prefix + type).ToList();
        var found = new List<PriceDocument>[names.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, names.Count),
            new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = cancellationToken },
            async (i, stop) => found[i] = await ReadAsync(session, region, serviceCode, field, names[i], stop));

        // In the order of the names, so that the result does not depend on which answer came first.
        foreach (var document in found.SelectMany(documents => documents))
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

    private static async Task<List<PriceDocument>> ReadAsync(
        AwsSession session, Region region, string serviceCode, string field, string name, CancellationToken cancellationToken)
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
                    Filters = [Match("regionCode", region.Code), Match(field, name)],
                },
                stop),
            page => page.NextToken,
            cancellationToken);
        await foreach (var page in pages)
        {
            // Kept are only the plain instances; a page has a hundred documents, most of them siblings.
            documents.AddRange((page.PriceList ?? []).Select(PriceDocument.Parse).Where(document => document.Product.OfferingIn(region) is not null));
        }

        return documents;
    }

    private static Filter Match(string field, string value) => new() { Type = FilterType.TERM_MATCH, Field = field, Value = value };
}
