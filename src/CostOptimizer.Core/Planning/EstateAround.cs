using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>The part of the estate that shares commitments with one fleet, ready to be billed with any usage of that fleet.</summary>
internal sealed class EstateAround(EstateLedger ledger, SharedUsage shared, SharingPolicy sharing, Fleet fleet)
{
    private readonly IReadOnlyList<UsageSeries> _rest = shared.Without(fleet);

    private readonly ReservedInstance[] _reserved =
        [.. ledger.ReservedInstances.Where(reserved => sharing.Allows(reserved.AccountId, fleet.AccountId))];

    private readonly SavingsPlan[] _plans = [.. ledger.SavingsPlans.Where(plan => sharing.Allows(plan.AccountId, fleet.AccountId))];

    private readonly CapacityReservation[] _capacity =
        [.. ledger.CapacityReservations.Where(reservation => sharing.Allows(reservation.AccountId, fleet.AccountId))];

    public CurrencyBill Bill(IReadOnlyList<UsageSeries> fleetUsage, NewCommitment? bought, Currency currency)
    {
        ReservedInstance[] reserved = bought?.ReservedInstance is { } instance ? [.. _reserved, instance] : _reserved;
        SavingsPlan[] plans = bought?.SavingsPlan is { } plan ? [.. _plans, plan] : _plans;
        return ledger.Bill([.. _rest, .. shared.WithoutZones(fleetUsage)], reserved, plans, _capacity).In(currency) ?? new CurrencyBill(currency, [], []);
    }
}
