using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Purchasing;
using CostOptimizer.Core.Purchasing.Regret;
using FsCheck;
using FsCheck.Fluent;

namespace CostOptimizer.Core.Tests.Purchasing;

/// <summary>Beside billing every part of a purchase anew.</summary>
public sealed class HindsightSearchTests
{
    private const decimal Rounding = 0.000_000_1m;

    [Fact]
    public void Best_AnyPurchaseInAnyScenario_IsTheLeastOfAllParts() => Prop.ForAll(SmallEstates.Any(), Gen.Elements(0m, 0.4m, 1m, 1.7m).ToArbitrary(), (request, demand) =>
    {
        var mix = PurchaseOptimizer.Optimize(request);

        // What is bought for the whole, in a window with other demand and one that begins with an hour of none.
        var estate = mix.Billed with { Usage = [.. mix.Billed.Usage.Select(series => series with { InstanceHours = [0m, .. series.InstanceHours.Skip(1).Select(hours => hours * demand)] })] };
        foreach (var purchase in mix.Purchases)
        {
            var search = new HindsightSearch(estate, purchase);
            decimal[] plain = [.. Enumerable.Range(0, search.Parts + 1).Select(parts => CostOf(estate, purchase, parts, search.Parts))];

            var (best, cost) = search.Best();

            Assert.InRange(cost.Amount - plain.Min(), -Rounding, Rounding);
            Assert.InRange(plain[best] - plain.Min(), 0m, Rounding);
            Assert.All(plain.Index(), tried => Assert.InRange(search.CostOf(tried.Index).Amount - tried.Item, -Rounding, Rounding));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    private static decimal CostOf(BillingRequest estate, PlannedPurchase purchase, int parts, int whole) => BillingSimulator.Bill(estate with
    {
        ReservedInstances =
        [
            .. estate.ReservedInstances.Where(reserved => reserved.Id != purchase.Id || parts > 0).Select(reserved => reserved.Id == purchase.Id ? reserved with { Count = parts } : reserved),
        ],
        SavingsPlans =
        [
            .. estate.SavingsPlans.Where(plan => plan.Id != purchase.Id || parts > 0).Select(plan => plan.Id == purchase.Id
                ? plan with { CommitmentPerHour = plan.CommitmentPerHour * parts / whole, Upfront = plan.Upfront * parts / whole }
                : plan),
        ],
    }).In(purchase.CostPerHour.Currency)?.EffectiveCost.Amount / estate.Hours ?? 0m;
}
