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

    /// <summary>Reservations by the instance, plans by the twelfth.</summary>
    public int Parts { get; } = purchase.ReservedInstance?.Count ?? PlanParts;

    /// <returns>The fewest parts of least cost, and that cost per hour.</returns>
    public (int Parts, Money Cost) Best()
    {
        var (low, high) = (0, Parts);
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
            cost = (BillingSimulator.Bill(With(parts)).In(currency)?.EffectiveCost ?? Money.Zero(currency)) / estate.Hours;
            _costs.Add(parts, cost);
        }

        return cost;
    }

    private BillingRequest With(int parts)
    {
        if (parts == Parts)
        {
            return estate;
        }

        var share = (decimal)parts / Parts;
        return estate with
        {
            ReservedInstances =
            [
                .. estate.ReservedInstances.Where(reserved => reserved.Id != purchase.Id),
                .. parts > 0 && purchase.ReservedInstance is { } reservation ? [reservation with { Count = parts }] : Array.Empty<Commitments.ReservedInstance>(),
            ],
            SavingsPlans =
            [
                .. estate.SavingsPlans.Where(plan => plan.Id != purchase.Id),
                .. parts > 0 && purchase.SavingsPlan is { } plan ? [plan with { CommitmentPerHour = plan.CommitmentPerHour * share, Upfront = plan.Upfront * share }] : Array.Empty<Commitments.SavingsPlan>(),
            ],
        };
    }
}
