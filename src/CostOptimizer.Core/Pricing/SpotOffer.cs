using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Pricing;

/// <summary>A spot pool (type × zone) as its history describes it; a decision never rests on today's price.</summary>
/// <param name="Mean">Time-weighted mean of the step function over the window.</param>
/// <param name="P90">Rate below which the price stayed nine tenths of the time.</param>
public sealed record SpotOffer(
    OfferingKey Offering,
    string ZoneId,
    HourlyRate Mean,
    HourlyRate P90,
    HourlyRate Latest,
    Window ObservedOver,
    string Source);
