using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Realised;

/// <summary>An on-demand price as it was when a recommendation was accepted.</summary>
public sealed record PricedOffering(OfferingKey Offering, HourlyRate Rate);
