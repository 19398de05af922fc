using CostOptimizer.Simulator.Metrics;

namespace CostOptimizer.Simulator.Prices;

/// <summary>One product of the price list with its terms.</summary>
/// <param name="Attributes">In the order written; names unique.</param>
/// <param name="OnDemand">Hourly price; zero for rows that cost nothing, null when there is no on-demand term.</param>
/// <param name="Description">Text of the on-demand price.</param>
/// <param name="Reserved">Terms on sale.</param>
internal sealed record PriceListSku(
    SimulatedRegion Region,
    string Sku,
    string ProductFamily,
    IReadOnlyList<KeyValuePair<string, string>> Attributes,
    decimal? OnDemand,
    string Description,
    IReadOnlyList<ReservedRate> Reserved)
{
    public string ServiceCode => this["servicecode"] ?? "";

    /// <summary>Value of an attribute or of the product family; null when the product has no such field.</summary>
    public string? this[string field]
    {
        get
        {
            if (string.Equals(field, "productFamily", StringComparison.OrdinalIgnoreCase))
            {
                return ProductFamily;
            }

            foreach (var (name, value) in Attributes)
            {
                if (string.Equals(name, field, StringComparison.OrdinalIgnoreCase))
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>The stable SKU of a product: 16 capital letters and digits.</summary>
    public static string CodeOf(string regionCode, string usageType, string operation) =>
        StableHash.ToCode($"{regionCode}|{usageType}|{operation}", 16);
}
