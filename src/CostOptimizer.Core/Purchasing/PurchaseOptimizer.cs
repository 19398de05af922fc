using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Purchasing;

/// <summary>Finds the purchase mix of least effective cost for an estate's usage by hour (cost-model.md §7). See README.md here.</summary>
/// <remarks>
/// The cost is the billing simulator's, with upfront fees amortized over their terms. It equals the optimum of the linear program
/// over all hours within a cent an hour where reservations come out whole and plans rank alike; <see cref="CurrencyMix.LowerBoundPerHour"/>
/// tells how near it is in every other case. The same request gives the same mix in any order of its lists.
/// </remarks>
public static class PurchaseOptimizer
{
    /// <exception cref="ArgumentException">The request contradicts itself; names every fault.</exception>
    /// <exception cref="UnknownPriceException">Usage or an owned commitment has no price, or one of zero; names all.</exception>
    public static PurchaseMix Optimize(PurchaseRequest request)
    {
        PurchaseRequestCheck.Check(request);
        var before = BillingSimulator.Bill(request.Estate);
        var pools = new SharingPools(request.Estate);
        List<CurrencyPurchase> found = [.. before.Currencies.Select(bill => new CurrencyPurchase(request, pools, bill.Currency))];
        while (true)
        {
            var mix = MixOf(request, before, found);

            // Every mix is searched from buying nothing, but with doubles: the bill has the last word.
            var worse = mix.Currencies.Where(currency => currency.SavingPerHour.Amount < 0m).Select(currency => currency.Currency).ToList();
            if (found.RemoveAll(purchase => worse.Contains(purchase.Currency)) == 0)
            {
                return mix;
            }
        }
    }

    private static PurchaseMix MixOf(PurchaseRequest request, Bill before, IReadOnlyList<CurrencyPurchase> found)
    {
        List<PlannedPurchase> purchases = [.. found.SelectMany(purchase => purchase.Purchases()).OrderBy(purchase => purchase.Id, StringComparer.Ordinal)];
        var estate = request.Estate with
        {
            Usage = [.. found.Aggregate(request.Estate.Usage.AsEnumerable(), (usage, purchase) => purchase.Move(usage))],
            ReservedInstances = [.. request.Estate.ReservedInstances, .. purchases.Select(purchase => purchase.ReservedInstance).OfType<Commitments.ReservedInstance>()],
            SavingsPlans = [.. request.Estate.SavingsPlans, .. purchases.Select(purchase => purchase.SavingsPlan).OfType<Commitments.SavingsPlan>()],
        };
        var bill = purchases.Count == 0 && ReferenceEquals(estate.Usage, request.Estate.Usage) ? before : BillingSimulator.Bill(estate);
        return new PurchaseMix(purchases, estate, bill, [.. bill.Currencies.Select(currency => Summary(request, currency, before, purchases, found))]);
    }

    private static CurrencyMix Summary(
        PurchaseRequest request, CurrencyBill bill, Bill before, IEnumerable<PlannedPurchase> purchases, IEnumerable<CurrencyPurchase> found)
    {
        var hours = (decimal)request.Estate.Hours;
        var gap = found.Where(purchase => purchase.Currency == bill.Currency).Select(purchase => (decimal?)purchase.Gap).FirstOrDefault() ?? 0m;
        var cost = bill.EffectiveCost / hours;
        return new CurrencyMix(
            cost,
            (before.In(bill.Currency)?.EffectiveCost ?? Money.Zero(bill.Currency)) / hours,
            cost - new Money(gap * (1m - request.Estate.PrivateDiscount), bill.Currency),
            bill.OnDemandCost / hours,
            bill.SpotCost / hours,
            bill.Coverage,
            purchases.Where(purchase => purchase.Upfront.Currency == bill.Currency).Aggregate(Money.Zero(bill.Currency), (sum, purchase) => sum + purchase.Upfront),
            cost * request.HorizonHours);
    }
}
