using CostOptimizer.Core.Billing;

namespace CostOptimizer.Core.Purchasing;

/// <summary>A commitment, owned or on sale: units an hour that the usage it matches draws down.</summary>
/// <param name="Kind">Sets its turn, as in a bill.</param>
/// <param name="Pool">First account of those that share it.</param>
/// <param name="Reach">Region and family beyond which nothing matches; null for everywhere.</param>
/// <param name="DrawOf">Units per instance-hour; null where it does not match.</param>
/// <param name="Fee">Per unit and hour; zero when owned, since it is paid whatever is bought.</param>
/// <param name="Upfront">Per unit.</param>
/// <param name="Sale">What a unit is; null when owned.</param>
/// <param name="OwnedUnits">By hour; null when on sale.</param>
internal sealed record CoverSource(
    string Id,
    BilledCommitmentKind Kind,
    string Pool,
    (string Region, string Family)? Reach,
    Func<DemandRow, decimal?> DrawOf,
    decimal Fee,
    decimal Upfront,
    CommitmentSale? Sale,
    double[]? OwnedUnits)
{
    public bool IsReservation => Kind is BilledCommitmentKind.ZonalReservedInstance or BilledCommitmentKind.RegionalReservedInstance;
}
