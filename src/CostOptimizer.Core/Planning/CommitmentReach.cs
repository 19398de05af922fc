using System.Collections.Concurrent;
using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Billing.Standing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>
/// Which usage an owned commitment can touch. A change between offerings that none can touch needs no simulation of
/// the estate, which keeps ten thousand fleets fast.
/// </summary>
internal sealed class CommitmentReach(EstateLedger ledger, SharingPolicy sharing)
{
    private readonly ConcurrentDictionary<(string Account, OfferingKey Offering), bool> _touched = [];

    private readonly ConcurrentDictionary<OfferingKey, IReadOnlySet<string>> _owners = [];
    private readonly ConcurrentDictionary<OfferingKey, bool> _zonal = [];

    private readonly ConcurrentDictionary<(int Island, (bool IsGroup, string Name) Scope, Currency Currency), CoverTries> _tries = [];

    private readonly bool _isEmpty = ledger is { SavingsPlans.Count: 0, CapacityReservations.Count: 0, ReservedInstances.Count: 0 };

    public CommitmentIslands Islands { get; } = new(ledger);

    public bool Touches(string accountId, OfferingKey offering) =>
        !_isEmpty && _touched.GetOrAdd((accountId, offering), usage => IsTouched(usage.Account, usage.Offering));

    /// <summary>Accounts whose own usage of the offering some commitment serves before all others'.</summary>
    public IReadOnlySet<string> OwnersFor(OfferingKey offering) => _owners.GetOrAdd(offering, usage =>
        ledger.SavingsPlans.Where(plan => plan.Rates.ContainsKey(usage)).Select(plan => plan.AccountId)
            .Concat(ledger.CapacityReservations.Where(reservation => reservation.Offering == usage).Select(reservation => reservation.AccountId))
            .Concat(ledger.ReservedInstances.Where(reserved => Reaches(reserved, usage)).Select(reserved => reserved.AccountId))
            .ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether some commitment serves the offering in one zone only, so that its zones must be told apart.</summary>
    public bool IsZonal(OfferingKey offering) => _zonal.GetOrAdd(offering, usage =>
        ledger.CapacityReservations.Any(reservation => reservation.Offering == usage)
        || ledger.ReservedInstances.Any(reserved => reserved.ZoneId is not null && Reaches(reserved, usage)));

    /// <param name="request">With the commitments that serve the island in the scope.</param>
    public CoverTries TriesOn(int island, (bool IsGroup, string Name) scope, Currency currency, BillingRequest request) =>
        _tries.GetOrAdd((island, scope, currency), _ => new CoverTries(HeldCommitment.AllOf(request, currency), sharing));

    private bool IsTouched(string accountId, OfferingKey offering) =>
        ledger.SavingsPlans.Any(plan => sharing.Allows(plan.AccountId, accountId) && plan.Rates.ContainsKey(offering))
        || ledger.CapacityReservations.Any(reservation => reservation.AccountId == accountId && reservation.Offering == offering)
        || ledger.ReservedInstances.Any(reserved => sharing.Allows(reserved.AccountId, accountId) && Reaches(reserved, offering));

    private static bool Reaches(ReservedInstance reserved, OfferingKey offering) =>
        offering.Service == ComputeService.Ec2
        && reserved.Region == offering.Region
        && Family(reserved.TypeName) == Family(offering.TypeName);

    /// <summary>Size-flexible reservations reach their whole family; for the others this is wider than needed, not wrong.</summary>
    private static string Family(string typeName) => typeName.Split('.')[0];
}
