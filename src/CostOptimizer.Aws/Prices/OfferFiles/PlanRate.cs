using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Aws.Prices.OfferFiles;

/// <summary>One rate of a Savings Plan file as its fields pass.</summary>
internal sealed class PlanRate
{
    private readonly Dictionary<string, string?> _fields = new(StringComparer.Ordinal);

    public void Clear() => _fields.Clear();

    public Action<string?> Field(string name) => value => _fields[name] = value;

    public void AddTo(PriceCollector prices, PlanProduct? plan, Region region, IReadOnlySet<string> types, string source)
    {
        if (plan is { } known)
        {
            Add(
                prices, known, region, types, source,
                _fields.GetValueOrDefault("discountedRegionCode"),
                _fields.GetValueOrDefault("discountedServiceCode"),
                _fields.GetValueOrDefault("discountedUsageType"),
                _fields.GetValueOrDefault("discountedOperation"),
                _fields.GetValueOrDefault("price"),
                _fields.GetValueOrDefault("currency"));
        }
    }

    public static void Add(
        PriceCollector prices,
        PlanProduct plan,
        Region region,
        IReadOnlySet<string> types,
        string source,
        string? regionCode,
        string? serviceCode,
        string? usageType,
        string? operation,
        string? price,
        string? currency)
    {
        // Local zones have codes of their own (us-west-2-den-1) and so never match.
        if (regionCode == region.Code
            && UsageTypes.OfferingOf(region, serviceCode, usageType, operation) is { } offering
            && types.Contains(offering.TypeName))
        {
            prices.AddPlanRate(offering, plan.Kind, plan.Years, plan.Payment, price, currency, source);
        }
    }
}
