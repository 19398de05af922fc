using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Joint.Together;

/// <summary>How far the estate's purchases could change the order of a unit's contenders, as they were compared before.</summary>
internal sealed class PurchaseSwing(PlanningInput input, OfferRules rules)
{
    private readonly Dictionary<OfferingKey, decimal> _discounts = [];
    private readonly decimal _annuity = EstateObjective.AnnuityOf(input.Policy);

    /// <returns>
    /// The largest discount on offer on what it costs, less what the settled one brings more, over the horizon; above zero where an
    /// alternative is worth trying.
    /// </returns>
    public decimal Of(DecisionUnit unit) => unit.Contenders.Skip(1).Max(contender => Of(contender, unit.Settled));

    private decimal Of(IReadOnlyList<FleetProposal> contender, IReadOnlyList<FleetProposal> settled) =>
        (_annuity * Math.Max(Discounted(contender), Discounted(settled))) - (Worth(settled) - Worth(contender));

    private decimal Worth(IReadOnlyList<FleetProposal> fleets) =>
        fleets.Sum(fleet => fleet.Chosen is { } chosen ? (chosen.Savings.P50.Amount * _annuity) - (chosen.OneOff.Total ?? 0m) : 0m);

    private decimal Discounted(IReadOnlyList<FleetProposal> fleets) => fleets.Sum(fleet => fleet.Chosen is { } chosen
        ? LargestDiscount(chosen.Option.Offering) * Math.Max(0m, chosen.Monthly)
        : fleet.Costing.PresentUsage.Select(series => LargestDiscount(series.Offering)).DefaultIfEmpty().Max() * fleet.Costing.Costs.Effective.Amount);

    private decimal LargestDiscount(OfferingKey offering)
    {
        if (!_discounts.TryGetValue(offering, out var discount))
        {
            discount = input.Prices.OnDemand(offering) is { } quote
                ? rules.AllowedFor([offering]).Select(offer => 1m - (offer.Effective.PerHour.Amount / quote.Rate.PerHour.Amount)).DefaultIfEmpty().Max()
                : 0m;
            _discounts.Add(offering, discount);
        }

        return Math.Max(0m, discount);
    }
}
