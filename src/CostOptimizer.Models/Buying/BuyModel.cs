using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Purchasing;
using CostOptimizer.Models.Billing;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Buying;

/// <summary><c>model buy</c>: the purchase optimizer on a document.</summary>
public static class BuyModel
{
    /// <exception cref="ModelInputException">The document contradicts itself or lacks a price; names every fault.</exception>
    public static BuyOutput Run(BuyInput input, HardwareCatalogue catalogue)
    {
        var faults = new Faults();
        var estate = new EstateMapping(input, catalogue, faults).Map();
        var request = new BuyMapping(input, estate, faults).Map();
        faults.ThrowIfAny();
        var before = Refusals.AsFaults(() => BillingSimulator.Bill(estate));
        var mix = Refusals.AsFaults(() => PurchaseOptimizer.Optimize(request));
        return new BuyOutput(
            [.. mix.Purchases.Select(purchase => Purchase(purchase, mix))],
            [.. mix.Currencies.Select(currency => Mix(currency, before, mix))],
            new BillShape(mix.Billed).Of(mix.Bill));
    }

    private static PurchaseOutput Purchase(PlannedPurchase purchase, PurchaseMix mix)
    {
        var currency = purchase.CostPerHour.Currency;
        var without = BillingSimulator.Bill(mix.Billed with
        {
            ReservedInstances = [.. mix.Billed.ReservedInstances.Where(reserved => reserved.Id != purchase.Id)],
            SavingsPlans = [.. mix.Billed.SavingsPlans.Where(plan => plan.Id != purchase.Id)],
        }).In(currency)!;
        var bill = mix.Bill.In(currency)!;
        return new PurchaseOutput(
            purchase.Id,
            Enum.Parse<OfferKindName>(purchase.Kind.ToString()),
            purchase.ReservedInstance?.AccountId ?? purchase.SavingsPlan!.AccountId,
            purchase.TermYears,
            Enum.Parse<PaymentName>(purchase.Payment.ToString()),
            purchase.ReservedInstance?.Region.Code ?? purchase.SavingsPlan?.Region?.Code,
            purchase.ReservedInstance?.TypeName,
            purchase.SavingsPlan?.Family,
            purchase.ReservedInstance?.Count,
            purchase.SavingsPlan?.CommitmentPerHour.Amount,
            currency.Code,
            purchase.Upfront.Amount,
            Math.Round(purchase.CostPerHour.Amount, 12),
            BillShape.Share(bill.Commitments.Single(commitment => commitment.Id == purchase.Id).Utilization?.Value),
            Math.Round(purchase.MarginalValue, 12),
            Math.Round((without.EffectiveCost - bill.EffectiveCost).Amount / mix.Billed.Hours, 12));
    }

    private static MixOutput Mix(CurrencyMix currency, Bill before, PurchaseMix mix) => new(
        currency.Currency.Code,
        Math.Round(currency.WithoutPurchasesPerHour.Amount, 12),
        Math.Round(currency.CostPerHour.Amount, 12),
        Math.Round(currency.SavingPerHour.Amount, 12),
        Math.Round(currency.LowerBoundPerHour.Amount, 12),
        Math.Round(currency.OnDemandPerHour.Amount, 12),
        Math.Round(currency.SpotPerHour.Amount, 12),
        BillShape.Share(currency.Coverage?.Value),
        currency.Upfront.Amount,
        Math.Round(currency.HorizonCost.Amount, 12),
        before.In(currency.Currency) is { } was ? BillShape.Totals(was) : null,
        BillShape.Totals(mix.Bill.In(currency.Currency)!));
}
