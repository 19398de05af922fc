using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Purchasing;

/// <summary>Usage that no commitment can tell apart.</summary>
/// <param name="Pool">First account of those that share commitments.</param>
/// <param name="ZoneId">Kept only where an owned zonal reservation may tell zones apart.</param>
/// <param name="OnDemand">Rate that plans rank by.</param>
/// <param name="Uncovered">Rate of an hour that nothing covers: on-demand, or spot where the row may run there.</param>
/// <param name="SpotKey">The series' key for usage that may run on spot, else null.</param>
/// <param name="IsIdle">The idle part of a capacity reservation.</param>
/// <param name="Size">Normalization factor, by which reservations take the smallest first; 1 where there is none.</param>
/// <param name="Hours">Instance-hours by hour of the window.</param>
internal sealed record DemandRow(
    string Pool,
    OfferingKey Offering,
    string? ZoneId,
    decimal OnDemand,
    decimal Uncovered,
    string? SpotKey,
    bool IsIdle,
    decimal Size,
    decimal[] Hours);
