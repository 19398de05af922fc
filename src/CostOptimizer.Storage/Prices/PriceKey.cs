using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Storage.Prices;

/// <summary>What has one price at a time: an offering bought one way.</summary>
internal sealed record PriceKey(OfferingKey Offering, string Option);
