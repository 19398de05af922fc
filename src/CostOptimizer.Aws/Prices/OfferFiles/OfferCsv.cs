using CostOptimizer.Aws.Prices.Documents;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Aws.Prices.OfferFiles;

/// <summary>Reads a service's offer file in CSV: one row per price, with the product's attributes in each.</summary>
internal static class OfferCsv
{
    public static async Task ReadAsync(
        Stream stream, Region region, IReadOnlySet<string> types, PriceCollector prices, string source, CancellationToken cancellationToken)
    {
        await using var rows = new PriceCsv(stream);
        await rows.ReadHeaderAsync(cancellationToken);

        // Upfront fee and hourly rate of one term stand in two rows, not always next to each other.
        var reserved = new Dictionary<string, (OfferingKey Offering, PriceTerm Term, List<PriceDimension> Dimensions)>(StringComparer.Ordinal);
        while (await rows.ReadRowAsync(cancellationToken))
        {
            if (OfferingOf(rows, region) is not { } offering || !types.Contains(offering.TypeName))
            {
                continue;
            }

            var price = new PriceDimension(rows["unit"], new Dictionary<string, string> { [rows["currency"]] = rows["priceperunit"] });
            var key = $"{rows["sku"]}.{rows["offertermcode"]}";
            if (rows["termtype"] != "Reserved")
            {
                prices.Add(offering, TermOf(rows, isReserved: false, [price]), source);
            }
            else if (reserved.TryGetValue(key, out var known))
            {
                known.Dimensions.Add(price);
            }
            else
            {
                List<PriceDimension> dimensions = [price];
                reserved[key] = (offering, TermOf(rows, isReserved: true, dimensions), dimensions);
            }
        }

        foreach (var (offering, term, _) in reserved.Values)
        {
            prices.Add(offering, term, source);
        }
    }

    private static OfferingKey? OfferingOf(PriceCsv rows, Region region)
    {
        // Cheap look first: nearly every row is of another kind.
        if (UsageTypes.OfferingOf(region, rows["servicecode"], rows["usagetype"], rows["operation"]) is null)
        {
            return null;
        }

        var product = new PriceProduct();
        foreach (var attribute in PriceProduct.Attributes)
        {
            product[attribute] = rows[attribute];
        }

        return product.OfferingIn(region);
    }

    private static PriceTerm TermOf(PriceCsv rows, bool isReserved, IReadOnlyList<PriceDimension> dimensions) => new(
        isReserved,
        rows["leasecontractlength"],
        rows["offeringclass"],
        rows["purchaseoption"],
        PriceText.ParseTime(rows["effectivedate"]),
        dimensions);
}
