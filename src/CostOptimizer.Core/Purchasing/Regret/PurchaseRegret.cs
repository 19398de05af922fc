using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Purchasing.Regret;

/// <summary>Says of every purchase what it would cost if things turn out otherwise than forecast (cost-model.md §7).</summary>
/// <remarks>
/// Each figure is a bill of the whole estate in the scenario, so that usage of others which takes up a stranded commitment counts.
/// Regret is that cost less the cost of the best decision in hindsight: the same estate with all, a part or none of the purchase.
/// </remarks>
public static class PurchaseRegret
{
    /// <param name="mix">As the optimizer found it.</param>
    /// <param name="moves">
    /// Where work goes when it changes hardware. Work without a row goes, at the same on-demand cost, to the family of its region
    /// that costs the most on demand beside its own, or ends where there is none.
    /// </param>
    /// <returns>One for each purchase, in the mix's order.</returns>
    /// <exception cref="ArgumentException">A move is to an offering without a price, for zero hours or given twice.</exception>
    public static IReadOnlyList<RegretOfPurchase> Of(PurchaseMix mix, IReadOnlyList<HardwareMove>? moves = null)
    {
        var changes = new ScenarioUsage(mix, moves ?? []);
        var scenarios = Enum.GetValues<RegretScenario>();
        var regrets = new ScenarioRegret[mix.Purchases.Count * scenarios.Length];
        mix.Billed.Loop(regrets.Length, index =>
        {
            var (purchase, scenario) = (mix.Purchases[index / scenarios.Length], scenarios[index % scenarios.Length]);
            regrets[index] = Of(purchase, scenario, changes.Estate(purchase, scenario));
        });
        return
        [
            .. mix.Purchases.Index().Select(purchase => new RegretOfPurchase(
                purchase.Item,
                [.. regrets.Skip(purchase.Index * scenarios.Length).Take(scenarios.Length)],
                CommitmentTerms.HoursOf(purchase.Item.TermYears),
                Online(mix, purchase.Item))),
        ];
    }

    private static ScenarioRegret Of(PlannedPurchase purchase, RegretScenario scenario, BillingRequest estate)
    {
        var search = new HindsightSearch(estate, purchase);
        var (parts, cost) = search.Best();
        return new ScenarioRegret(scenario, search.CostOf(search.Parts), search.CostOf(0), cost, (decimal)parts / search.Parts);
    }

    /// <summary>The last unit bought, as the rule sees it: what it covers on demand in full use, and how much of that was seen.</summary>
    private static OnlineBound? Online(PurchaseMix mix, PlannedPurchase purchase)
    {
        var bill = mix.Bill.In(purchase.CostPerHour.Currency)!;
        var used = bill.Commitments.First(commitment => commitment.Id == purchase.Id).Used.Amount;
        var covered = bill.Lines.Sum(line => line.Covers.Where(cover => cover.CommitmentId == purchase.Id).Sum(cover => line.OnDemandEquivalent.Amount * (cover.Hours.Value / line.Hours.Value)));
        if (used <= 0m || covered <= 0m)
        {
            return null;
        }

        // One dollar of the purchase pays for so many dollars on demand; every hour of it is paid, so all of it is the fee.
        var worth = covered / used;
        var observed = purchase.MarginalValue * mix.Billed.Hours / worth;
        var perHour = new Money(1m, purchase.CostPerHour.Currency);
        return OnlineBound.Of(perHour * CommitmentTerms.HoursOf(purchase.TermYears), new HourlyRate(perHour * 0m), new HourlyRate(perHour * worth), observed);
    }
}
