using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>The part of the estate that shares commitments with one fleet, ready to be billed with any usage of that fleet.</summary>
internal sealed class EstateAround(EstateLedger ledger, SharedUsage shared, SharingPolicy sharing, Fleet fleet, Currency currency)
{
    private readonly BillsBesideRest _bills = new(
        ledger.Request(
            shared.Without(fleet),
            [.. ledger.ReservedInstances.Where(reserved => sharing.Allows(reserved.AccountId, fleet.AccountId))],
            [.. ledger.SavingsPlans.Where(plan => sharing.Allows(plan.AccountId, fleet.AccountId))],
            [.. ledger.CapacityReservations.Where(reservation => sharing.Allows(reservation.AccountId, fleet.AccountId))]),
        currency);

    public CurrencyBill Bill(IReadOnlyList<UsageSeries> fleetUsage, NewCommitment? bought) =>
        _bills.Bill(shared.WithoutZones(fleetUsage), bought?.ReservedInstance, bought?.SavingsPlan);
}
