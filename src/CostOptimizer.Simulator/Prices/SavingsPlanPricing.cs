namespace CostOptimizer.Simulator.Prices;

/// <summary>Derives Savings Plan rates from reserved rates, for no public table of the real ones was found.</summary>
/// <remarks>
/// AWS says that EC2 Instance plans discount like standard and Compute plans like convertible reservations. A
/// discount that is not known for a type is taken from the type's All Upfront discount through the median ratio of
/// all types for which both are known (derived from the reserved table; see Data/README.md).
/// </remarks>
internal static class SavingsPlanPricing
{
    private static readonly string[] PaymentOptions = ["No Upfront", "Partial Upfront", "All Upfront"];

    /// <summary>Rates of every type of the region that has a reserved rate to derive them from.</summary>
    public static IReadOnlyList<SavingsPlanRate> RatesOf(SimulatedRegion region, PriceTables tables) =>
        [.. from type in tables.PricedTypes(region.Code)
            from years in (int[])[1, 3]
            from option in PaymentOptions
            from rate in RatesOf(region, tables, type, years, option)
            select rate];

    private static IEnumerable<SavingsPlanRate> RatesOf(
        SimulatedRegion region, PriceTables tables, string type, int years, string option)
    {
        var listed = tables.OnDemand(region.Code, type)!.Value;
        var reserved = tables.Reserved(region.Code, type);
        if (Discount(reserved, listed, "standard", years, option) is not { } standard)
        {
            yield break;
        }

        var convertible = Known(reserved, listed, "convertible", years, option)
            ?? standard * ConvertibleToStandard(years, option);
        var sold = reserved.Any(rate => rate.Sold);
        // A reserved Capacity Reservation that stands empty is discounted at the same rate.
        foreach (var usage in (string[])["BoxUsage", "UnusedBox"])
        {
            var usageType = $"{region.UsagePrefix}{usage}:{type}";
            yield return Rate(SavingsPlanType.EC2Instance, type, listed, standard, usageType) with { Sold = sold };
            yield return Rate(SavingsPlanType.Compute, type, listed, convertible, usageType);
        }

        var hosted = SageMakerPrices.Prefix + type;
        if (tables.OnDemand(region.Code, hosted) is { } hosting)
        {
            var hostingUsage = $"{region.SageMakerPrefix}Host:{hosted}";
            var rate = Rate(SavingsPlanType.SageMaker, hosted, hosting, convertible, hostingUsage);
            yield return rate with { Operation = "RunInstance", ServiceCode = "AmazonSageMaker" };
        }

        SavingsPlanRate Rate(SavingsPlanType plan, string name, decimal price, decimal discount, string usageType) =>
            new(
                plan, region.Code, name, region.Currency, years, option, decimal.Round(price * (1 - discount), 5),
                usageType, "RunInstances", "AmazonEC2", Sold: true, SavingsPlanRate.SimulatedSource);
    }

    /// <summary>The discount itself, or one carried over from the nearest known payment option of the same term.</summary>
    private static decimal? Discount(
        IReadOnlyList<ReservedRate> rates, decimal listed, string offeringClass, int years, string option) =>
        Known(rates, listed, offeringClass, years, option)
        ?? PaymentOptions.Reverse()
            .Select(other => Known(rates, listed, offeringClass, years, other) is { } known
                ? known * ToAllUpfront(years, option) / ToAllUpfront(years, other)
                : (decimal?)null)
            .FirstOrDefault(discount => discount is not null);

    private static decimal? Known(
        IReadOnlyList<ReservedRate> rates, decimal listed, string offeringClass, int years, string option) =>
        rates.FirstOrDefault(rate =>
            rate.OfferingClass == offeringClass && rate.TermYears == years && rate.PaymentOption == option) is { } rate
            ? 1 - (rate.EffectiveHourly / listed)
            : null;

    // Medians over 569 types (No Upfront) and 121 types (the others); see Data/README.md.
    private static decimal ToAllUpfront(int years, string option) => (years, option) switch
    {
        (1, "No Upfront") => 0.898m,
        (3, "No Upfront") => 0.910m,
        (1, "Partial Upfront") => 0.962m,
        (3, "Partial Upfront") => 0.949m,
        _ => 1m,
    };

    private static decimal ConvertibleToStandard(int years, string option) => (years, option) switch
    {
        (1, "No Upfront") => 0.677m,
        (1, "Partial Upfront") => 0.721m,
        (1, _) => 0.737m,
        (_, "No Upfront") => 0.844m,
        (_, "Partial Upfront") => 0.871m,
        _ => 0.841m,
    };
}
