using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Billing;

/// <summary>Usage of one offering by one account, hour by hour over the billed window.</summary>
/// <param name="Key">What the cost is attributed to, for example a fleet id; several series may share it.</param>
/// <param name="ZoneId">Needed for zonal reservations; null when not known, which no zonal reservation covers.</param>
/// <param name="InstanceHours">One value per hour of the window, 0 or more; fractions are parts of an hour.</param>
/// <param name="SpotRate">Rate of spot usage; required when <paramref name="Lifecycle"/> is Spot, else null.</param>
public sealed record UsageSeries(
    string Key,
    string AccountId,
    OfferingKey Offering,
    string? ZoneId,
    InstanceLifecycle Lifecycle,
    IReadOnlyList<decimal> InstanceHours,
    HourlyRate? SpotRate);
