using CostOptimizer.Application.Prices;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Orders;

/// <summary>What an analysis supposes otherwise than it is. Such an analysis is never the newest one of the estate.</summary>
public sealed record WhatIf
{
    private const string Supposed = "supposed";

    public static WhatIf Nothing { get; } = new();

    /// <summary>Demand against today's, above 0; for example 1.2 for a fifth more.</summary>
    public double? DemandGrowth { get; init; }

    /// <summary>0, 1 or 3 years; 0 buys nothing.</summary>
    public int? LongestTermYears { get; init; }

    public IReadOnlyList<PaymentOption>? PaymentOptions { get; init; }

    /// <summary>Most of the hourly usage to commit to, 0 to 1.</summary>
    public double? CoverageCap { get; init; }

    /// <summary>Most of a fleet to run on spot, 0 to 1.</summary>
    public double? SpotShareCap { get; init; }

    /// <summary>Busiest that an instance may be at the peak, above 0 up to 1.</summary>
    public double? UtilizationCeiling { get; init; }

    /// <summary>Off list prices, 0 to below 1.</summary>
    public decimal? PrivateDiscount { get; init; }

    /// <summary>Cost of an engineering hour by currency code.</summary>
    public IReadOnlyDictionary<string, decimal>? EngineeringHourlyRates { get; init; }

    /// <summary>On-demand prices instead of those read.</summary>
    public IReadOnlyList<SupposedPrice> Prices { get; init; } = [];

    /// <summary>Ids of owned commitments to leave out, as if they had ended.</summary>
    public IReadOnlyList<string> WithoutCommitments { get; init; } = [];

    /// <returns>False when everything is supposed to be as it is.</returns>
    public bool SupposesAnything() =>
        (DemandGrowth ?? CoverageCap ?? SpotShareCap ?? UtilizationCeiling) is not null
        || LongestTermYears is not null
        || PaymentOptions is not null
        || PrivateDiscount is not null
        || EngineeringHourlyRates is not null
        || Prices.Count > 0
        || WithoutCommitments.Count > 0;

    /// <returns>The policy with what is supposed in place of what is configured.</returns>
    public PlanningPolicy Apply(PlanningPolicy policy) => policy with
    {
        DemandGrowth = DemandGrowth ?? policy.DemandGrowth,
        LongestTermYears = LongestTermYears ?? policy.LongestTermYears,
        PaymentOptions = PaymentOptions ?? policy.PaymentOptions,
        CoverageCap = CoverageCap ?? policy.CoverageCap,
        SpotShareCap = SpotShareCap ?? policy.SpotShareCap,
        UtilizationCeiling = UtilizationCeiling ?? policy.UtilizationCeiling,
        PrivateDiscount = PrivateDiscount ?? policy.PrivateDiscount,
        EngineeringHourlyRates = EngineeringHourlyRates is null
            ? policy.EngineeringHourlyRates
            : Merge(policy.EngineeringHourlyRates, EngineeringHourlyRates),
    };

    /// <returns>False for a commitment to leave out.</returns>
    public bool Keeps(string commitmentId) => !WithoutCommitments.Contains(commitmentId, StringComparer.Ordinal);

    /// <returns>The prices with supposed ones in place of those read; one that was not read is added.</returns>
    internal IReadOnlyList<RegionPrices> Apply(IReadOnlyList<RegionPrices> prices, DateTime nowUtc) =>
        Prices.Count == 0 ? prices : [.. prices.Select(read => Apply(read, nowUtc))];

    private RegionPrices Apply(RegionPrices read, DateTime nowUtc)
    {
        var supposed = Prices
            .Where(price => price.Region == read.Region.Code)
            .Select(price => new PriceQuote(OfferingKey.LinuxShared(read.Region, price.TypeName), price.OnDemand, Supposed, nowUtc, null))
            .ToList();
        return read with { OnDemand = [.. supposed.UnionBy(read.OnDemand, quote => quote.Offering)] };
    }

    private static IReadOnlyList<Money> Merge(IReadOnlyList<Money> configured, IReadOnlyDictionary<string, decimal> supposed) =>
    [
        .. supposed
            .Select(rate => new Money(rate.Value, new Currency(rate.Key)))
            .UnionBy(configured, rate => rate.Currency)
            .OrderBy(rate => rate.Currency.Code, StringComparer.Ordinal),
    ];
}
