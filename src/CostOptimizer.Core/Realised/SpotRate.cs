using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Realised;

/// <summary>What a spot pool cost in a span, as the mean of its history.</summary>
public sealed record SpotRate(OfferingKey Offering, string ZoneId, HourlyRate Rate);
