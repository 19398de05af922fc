using System.Collections.Concurrent;
using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Planning;

/// <summary>
/// Which usage an owned commitment can touch. A change between offerings that none can touch needs no simulation of
/// the estate, which keeps ten thousand fleets fast.
/// </summary>
internal sealed class CommitmentReach(EstateLedger ledger, SharingPolicy sharing)
{
    private readonly ConcurrentDictionary<(string Account, OfferingKey Offering), bool> _touched = [];

    private readonly bool _isEmpty = ledger is { SavingsPlans.Count: 0, CapacityReservations.Count: 0, ReservedInstances.Count: 0 };

    public bool Touches(string accountId, OfferingKey offering) =>
        !_isEmpty && _touched.GetOrAdd((accountId, offering), usage => IsTouched(usage.Account, usage.Offering));

    private bool IsTouched(string accountId, OfferingKey offering) =>
        ledger.SavingsPlans.Any(plan => sharing.Allows(plan.AccountId, accountId) && plan.Rates.ContainsKey(offering))
        || ledger.CapacityReservations.Any(reservation => reservation.AccountId == accountId && reservation.Offering == offering)
        || (offering.Service == ComputeService.Ec2 && ledger.ReservedInstances.Any(reserved =>
            sharing.Allows(reserved.AccountId, accountId)
            && reserved.Region == offering.Region
            && Family(reserved.TypeName) == Family(offering.TypeName)));

    /// <summary>Size-flexible reservations reach their whole family; for the others this is wider than needed, not wrong.</summary>
    private static string Family(string typeName) => typeName.Split('.')[0];
}
