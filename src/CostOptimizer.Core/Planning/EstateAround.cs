using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>The part of the estate that shares commitments with one fleet, ready to be billed with any usage of that fleet.</summary>
/// <param name="islands">Of all usage that will be billed, as far as commitments serve it: what other islands cost is the same for any of it.</param>
internal sealed class EstateAround(SharedUsage shared, Fleet fleet, Currency currency, IReadOnlySet<int> islands)
{
    private readonly BillsBesideRest _bills = new(shared.Around(fleet, islands), currency);

    public CurrencyBill Bill(IReadOnlyList<UsageSeries> fleetUsage, NewCommitment? bought) =>
        _bills.Bill(shared.WithoutZones(fleetUsage), bought?.ReservedInstance, bought?.SavingsPlan);
}
