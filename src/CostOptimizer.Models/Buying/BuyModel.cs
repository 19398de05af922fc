using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Purchasing;
using CostOptimizer.Core.Purchasing.Regret;
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
        var mapping = new BuyMapping(input, estate, faults);
        var request = mapping.Map();
        var moves = mapping.Moves();
        faults.ThrowIfAny();
        var before = Refusals.AsFaults(() => BillingSimulator.Bill(estate));
        var mix = Refusals.AsFaults(() => PurchaseOptimizer.Optimize(request));
        var regrets = Refusals.AsFaults(() => PurchaseRegret.Of(mix, moves));
        return new BuyOutput(
            [.. regrets.Select(regret => Purchase(regret, mix))],
            [.. mix.Currencies.Select(currency => Mix(currency, before, mix))],
            new BillShape(mix.Billed).Of(mix.Bill));
    }

    private static PurchaseOutput Purchase(RegretOfPurchase regret, PurchaseMix mix)
    {
        var purchase = regret.Purchase;
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
            Math.Round((without.EffectiveCost - bill.EffectiveCost).Amount / mix.Billed.Hours, 12),
            [.. regret.Scenarios.Select(scenario => Regret(scenario, regret.TermHours))],
            regret.Online is { } online ? Online(online, regret.TermHours) : null);
    }

    private static RegretOutput Regret(ScenarioRegret regret, decimal termHours) => new(
        regret.Scenario,
        Math.Round(regret.CostWith.Amount, 12),
        Math.Round(regret.CostWithout.Amount, 12),
        Math.Round(regret.BestCost.Amount, 12),
        Math.Round(regret.BestShare, 12),
        Math.Round(regret.PerHour.Amount, 12),
        Math.Round(regret.PerMonth.Amount, 12),
        Math.Round(regret.Over(termHours).Amount, 12));

    private static OnlineOutput Online(OnlineBound online, decimal termHours) => new(
        online.Alpha,
        online.CompetitiveRatio,
        Math.Round(online.BreakEvenHours, 12),
        Math.Round(online.BreakEvenHoursPerMonth(termHours), 12),
        Math.Round(online.ObservedHours, 12),
        online.SaysBuy);

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
