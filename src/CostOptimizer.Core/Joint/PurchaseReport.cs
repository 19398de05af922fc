using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Purchasing;
using CostOptimizer.Core.Purchasing.Regret;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Joint;

/// <summary>Says of everything that is bought what it covers, saves and risks, from bills of the whole estate.</summary>
internal sealed class PurchaseReport(PlanningInput input, EstateLedger ledger, JointOutcome joint)
{
    private const string All = "all usage";

    private readonly IReadOnlyList<UsageSeries> _pooled = PooledUsage.Of(
        new AlikeAccounts(ledger, input.Sharing, joint.Usage, joint.Purchases.Select(BuyerOf)).Merge(joint.Usage), _ => All);

    private readonly decimal _paid = 1m - input.Policy.PrivateDiscount;

    /// <returns>One per currency in which something is bought, ordered by code.</returns>
    public IReadOnlyList<EstatePurchases> Write()
    {
        if (joint.Mix is not { } mix)
        {
            return [];
        }

        var billed = Request(mix.Purchases);
        var whole = mix with { Billed = billed, Bill = BillingSimulator.Bill(billed) };
        var without = new Bill[mix.Purchases.Count];
        ledger.Loop(without.Length, left => without[left] = BillingSimulator.Bill(Request([.. mix.Purchases.Where((_, index) => index != left)])));
        var withoutEach = mix.Purchases.Zip(without).ToDictionary(pair => pair.First.Id, pair => pair.Second, StringComparer.Ordinal);
        var regrets = PurchaseRegret.Of(whole).ToDictionary(regret => regret.Purchase.Id, StringComparer.Ordinal);
        return
        [
            .. mix.Currencies
                .Select(summary => (Summary: summary, Purchases: mix.Purchases.Where(purchase => purchase.CostPerHour.Currency == summary.Currency).ToList()))
                .Where(each => each.Purchases.Count > 0)
                .Select(each => new EstatePurchases(
                    [.. each.Purchases.Select(purchase => Of(purchase, whole.Bill, withoutEach[purchase.Id], regrets[purchase.Id]))],
                    OfWhole(each.Summary, whole.Bill.In(each.Summary.Currency)!))),
        ];
    }

    private ProposedPurchase Of(PlannedPurchase purchase, Bill whole, Bill withoutIt, RegretOfPurchase regret)
    {
        var currency = purchase.CostPerHour.Currency;
        var (bill, without) = (whole.In(currency)!, withoutIt.In(currency)!);
        return new ProposedPurchase(
            purchase.Id,
            purchase.Kind,
            purchase.TermYears,
            purchase.Payment,
            BuyerOf(purchase),
            Covers(purchase),
            purchase.ReservedInstance?.Count,
            purchase.SavingsPlan?.CommitmentPerHour,
            purchase.Upfront * _paid,
            purchase.CostPerHour * _paid * HoursPer.Month,
            bill.Commitments.Single(commitment => commitment.Id == purchase.Id).Utilization,
            Monthly(without.EffectiveCost - bill.EffectiveCost),
            regret.Scenarios,
            regret.Online);
    }

    /// <summary>The search's summary, with the figures of everything in place of what was bought for.</summary>
    private CurrencyMix OfWhole(CurrencyMix searched, CurrencyBill bill)
    {
        var hours = (decimal)ledger.Hours;
        var cost = bill.EffectiveCost / hours;
        return searched with
        {
            CostPerHour = cost,
            WithoutPurchasesPerHour = joint.Without.In(bill.Currency)!.EffectiveCost / hours,
            LowerBoundPerHour = cost - (searched.CostPerHour - searched.LowerBoundPerHour),
            OnDemandPerHour = bill.OnDemandCost / hours,
            SpotPerHour = bill.SpotCost / hours,
            Coverage = bill.Coverage,
            Upfront = searched.Upfront * _paid,
            HorizonCost = cost * HoursPer.Month * input.Policy.HorizonMonths,
        };
    }

    private BillingRequest Request(IReadOnlyList<PlannedPurchase> purchases) => ledger.Request(
        _pooled,
        [.. ledger.ReservedInstances, .. purchases.Select(purchase => purchase.ReservedInstance).OfType<ReservedInstance>()],
        [.. ledger.SavingsPlans, .. purchases.Select(purchase => purchase.SavingsPlan).OfType<SavingsPlan>()],
        ledger.CapacityReservations);

    private static string BuyerOf(PlannedPurchase purchase) => purchase.ReservedInstance?.AccountId ?? purchase.SavingsPlan!.AccountId;

    private static string Covers(PlannedPurchase purchase) => purchase switch
    {
        { ReservedInstance: { } reserved } => FormattableString.Invariant($"{reserved.Count} × {reserved.TypeName} in {reserved.Region}"),
        { SavingsPlan.Family: { } family } => $"{family} in {purchase.SavingsPlan.Region}",
        { Kind: CommitmentKind.SageMakerSavingsPlan } => "any SageMaker usage",
        _ => "any EC2 usage",
    };

    private Money Monthly(Money inWindow) => inWindow with { Amount = ledger.ToMonth.Of(inWindow.Amount) };
}
