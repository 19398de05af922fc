using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Aws.Prices.OfferFiles;

/// <summary>Reads a Savings Plan rate file in CSV: one row per plan and discounted usage.</summary>
internal static class PlanCsv
{
    public static async Task ReadAsync(
        Stream stream, Region region, IReadOnlySet<string> types, PriceCollector prices, string source, CancellationToken cancellationToken)
    {
        await using var rows = new PriceCsv(stream);
        await rows.ReadHeaderAsync(cancellationToken);
        while (await rows.ReadRowAsync(cancellationToken))
        {
            if (PlanProduct.FromUsageType(rows["usagetype"]) is { } plan)
            {
                PlanRate.Add(
                    prices, plan, region, types, source,
                    rows["discountedregioncode"],
                    rows["discountedservicecode"],
                    rows["discountedusagetype"],
                    rows["discountedoperation"],
                    rows["discountedrate"],
                    rows["currency"]);
            }
        }
    }
}
