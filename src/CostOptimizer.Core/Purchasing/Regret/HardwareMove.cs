using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Purchasing.Regret;

/// <summary>Where the work of one offering would go if it changed hardware.</summary>
/// <param name="To">With an on-demand price in the estate.</param>
/// <param name="Hours">Instance-hours of <paramref name="To"/> that do the work of one of <paramref name="From"/>, above zero.</param>
public sealed record HardwareMove(OfferingKey From, OfferingKey To, decimal Hours);
