using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Realised;

/// <summary>Instances of a baseline that were billed alike.</summary>
/// <param name="Instances">How many of the fleet's instances, above zero.</param>
/// <param name="SpotRate">At acceptance; null unless <paramref name="Lifecycle"/> is Spot.</param>
public sealed record BaselinePart(OfferingKey Offering, string? ZoneId, InstanceLifecycle Lifecycle, decimal Instances, HourlyRate? SpotRate);
