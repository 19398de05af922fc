using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Purchasing.Regret;

/// <summary>Finds how much of a purchase would have been best in a scenario.</summary>
/// <remarks>The cost is convex in the amount bought, so the least lies where one part more stops paying: a bisection of slopes.</remarks>
internal sealed class HindsightSearch(BillingRequest estate, PlannedPurchase purchase)
{
    /// <summary>A plan is sold in any amount; twelfths hold halves, thirds and quarters exactly.</summary>
    private const int PlanParts = 12;

    private readonly Dictionary<int, Money> _costs = [];
    private readonly BillingRequest _without = Without(estate, purchase.Id);
    private readonly BillsBesideRest _bills = new(Without(estate, purchase.Id), purchase.CostPerHour.Currency);
    private Money? _used;

    /// <summary>Reservations by the instance, plans by the twelfth.</summary>
    public int Parts { get; } = purchase.ReservedInstance?.Count ?? PlanParts;

    /// <returns>The fewest parts of least cost, and that cost per hour.</returns>
    public (int Parts, Money Cost) Best()
    {
        // Most scenarios are decided at an end: nothing uses the purchase any more, or even its last part still pays.
        var (low, high) = (0, Parts);
        if (IsUnused())
        {
            high = 0;
        }
        else if (CostOf(Parts - 1) > CostOf(Parts))
        {
            low = Parts;
        }
        else if (CostOf(0) <= CostOf(1))
        {
            high = 0;
        }

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = CostOf(middle) <= CostOf(middle + 1) ? (low, middle) : (middle + 1, high);
        }

        // The order of cover can bend the curve a little, so the ends are tried as well.
        return new[] { low, 0, Parts }.Select(parts => (parts, CostOf(parts))).OrderBy(candidate => candidate.Item2.Amount).First();
    }

    /// <returns>Per hour of the window.</returns>
    public Money CostOf(int parts)
    {
        if (!_costs.TryGetValue(parts, out var cost))
        {
            var currency = purchase.CostPerHour.Currency;
            var bill = BillOf(parts);
            _used = parts == Parts ? bill?.Commitments.FirstOrDefault(commitment => commitment.Id == purchase.Id)?.Used : _used;
            cost = (bill?.EffectiveCost ?? Money.Zero(currency)) / estate.Hours;
            _costs.Add(parts, cost);
        }

        return cost;
    }

    private bool IsUnused()
    {
        CostOf(Parts);
        return _used is { Amount: 0m };
    }

    /// <remarks>Only the amount of the purchase changes from bill to bill; paid capacity is laid out anew each time.</remarks>
    private CurrencyBill? BillOf(int parts)
    {
        var currency = purchase.CostPerHour.Currency;
        var reserved = parts > 0 && purchase.ReservedInstance is { } reservation ? reservation with { Count = parts } : null;
        var share = (decimal)parts / Parts;
        var plan = parts > 0 && purchase.SavingsPlan is { } whole
            ? whole with { CommitmentPerHour = whole.CommitmentPerHour * share, Upfront = whole.Upfront * share }
            : null;
        return estate.CapacityBlocks.Count == 0 ? _bills.Bill([], reserved, plan) : BillingSimulator.Bill(_without with
        {
            ReservedInstances = reserved is null ? _without.ReservedInstances : [.. _without.ReservedInstances, reserved],
            SavingsPlans = plan is null ? _without.SavingsPlans : [.. _without.SavingsPlans, plan],
        }).In(currency);
    }

    private static BillingRequest Without(BillingRequest estate, string id) => estate with
    {
        ReservedInstances = [.. estate.ReservedInstances.Where(reserved => reserved.Id != id)],
        SavingsPlans = [.. estate.SavingsPlans.Where(plan => plan.Id != id)],
    };
}
