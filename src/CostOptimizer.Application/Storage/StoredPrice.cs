using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Storage;

/// <param name="Option">For a reader: <c>on-demand</c>, <c>spot use1-az1 p90</c>, <c>standard reserved instance 1y no upfront</c> …</param>
/// <param name="Rate">Effective hourly rate.</param>
/// <param name="FirstSeenUtc">When it was first observed.</param>
/// <param name="LastSeenUtc">When it was last observed to hold.</param>
public sealed record StoredPrice(
    OfferingKey Offering,
    string Option,
    HourlyRate Rate,
    string Source,
    DateTime FirstSeenUtc,
    DateTime LastSeenUtc);
