using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Billing;

/// <param name="Reason">A sentence for a reader: what price is missing or zero, and for whom.</param>
public sealed record UnknownPrice(OfferingKey Offering, string Reason);
