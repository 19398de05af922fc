using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Billing;

/// <summary>
/// A Capacity Block for ML: prepaid, so its instances cost nothing more while they run, and neither reserved
/// instances nor Savings Plans touch it (EC2 user guide, "Capacity Blocks pricing and billing").
/// </summary>
/// <param name="Count">Instances in the block, 1 or more.</param>
/// <param name="Upfront">For the whole block, paid at its start.</param>
public sealed record CapacityBlock(
    string Id,
    string AccountId,
    OfferingKey Offering,
    string ZoneId,
    int Count,
    Money Upfront,
    DateTime StartUtc,
    DateTime EndUtc);
