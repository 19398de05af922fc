using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Pricing;

/// <summary>An on-demand price with where and when it was read.</summary>
/// <param name="Rate">Above zero: a zero price is refused at the boundary, never stored as a quote.</param>
/// <param name="EffectiveFromUtc">As the price list states it; null when it does not.</param>
public sealed record PriceQuote(
    OfferingKey Offering,
    HourlyRate Rate,
    string Source,
    DateTime ObservedAtUtc,
    DateTime? EffectiveFromUtc);
