using System.Text.Json;
using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Purchasing;
using CostOptimizer.Core.Tests.Billing;
using CostOptimizer.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace CostOptimizer.Core.Tests.Purchasing;

/// <summary>What holds for every estate.</summary>
public sealed class PurchaseProperties
{
    private const decimal Cent = 0.01m;

    [Fact]
    public void AnyMix_EveryOtherPurchaseTried_NoneIsCheaper() => Check(SmallEstates.OfOneAccount(), 30, request =>
    {
        var mix = PurchaseOptimizer.Optimize(request);
        var cost = mix.Currencies.Count == 0 ? 0m : mix.Currencies[0].CostPerHour.Amount;
        Assert.All(Tries(request), tried => Assert.True(
            cost <= EffectivePerHour(tried) + Cent,
            $"{cost} against {EffectivePerHour(tried)} with {string.Join(", ", tried.SavingsPlans.Select(plan => plan.CommitmentPerHour))}"));
    });

    [Fact]
    public void AnyMix_Always_CostsWhatItsBillSaysAndNoMoreThanNothing() => Check(SmallEstates.Any(), 60, request =>
    {
        var mix = PurchaseOptimizer.Optimize(request);
        var bill = BillingSimulator.Bill(request.Estate with
        {
            ReservedInstances = [.. request.Estate.ReservedInstances, .. mix.Purchases.Select(purchase => purchase.ReservedInstance).OfType<ReservedInstance>()],
            SavingsPlans = [.. request.Estate.SavingsPlans, .. mix.Purchases.Select(purchase => purchase.SavingsPlan).OfType<SavingsPlan>()],
        });
        Assert.All(mix.Currencies, currency =>
        {
            Assert.Equal(bill.In(currency.Currency)!.EffectiveCost.Amount / request.Estate.Hours, currency.CostPerHour.Amount);
            Assert.InRange(currency.CostPerHour.Amount, currency.LowerBoundPerHour.Amount, currency.WithoutPurchasesPerHour.Amount);
        });
    });

    [Fact]
    public void AnyMix_InputsPermuted_IsTheSameToTheByte() => Check(SmallEstates.Any(), 40, request =>
    {
        var random = new Random(request.Estate.Usage.Count);
        var permuted = request with
        {
            Estate = request.Estate with { Usage = Shuffled(request.Estate.Usage, random), OnDemand = Shuffled([.. request.Estate.OnDemand], random).ToDictionary() },
            Offers = Shuffled(request.Offers, random),
        };
        Assert.Equal(Bytes(PurchaseOptimizer.Optimize(request)), Bytes(PurchaseOptimizer.Optimize(permuted)));
    });

    [Fact]
    public void AnyMix_CoverageCapped_BuysNothingOrStaysBelowIt() => Check(SmallEstates.Any(), 60, request =>
    {
        var mix = PurchaseOptimizer.Optimize(request);
        Assert.All(mix.Currencies, currency => Assert.True(mix.Purchases.Count == 0 || (currency.Coverage?.Value ?? 0m) <= request.Policy.CoverageCap));
    });

    [Fact]
    public void MixOfManyOffers_Always_IsBilledAsSaidWithinItsLimitsInAnyOrder() => Check(LargeEstates.Any(), 8, request =>
    {
        var random = new Random(request.Estate.Usage.Count);
        var mix = PurchaseOptimizer.Optimize(request);
        var cost = Assert.Single(mix.Currencies);
        var bill = BillingSimulator.Bill(request.Estate with
        {
            ReservedInstances = [.. mix.Purchases.Select(purchase => purchase.ReservedInstance).OfType<ReservedInstance>()],
            SavingsPlans = [.. request.Estate.SavingsPlans, .. mix.Purchases.Select(purchase => purchase.SavingsPlan).OfType<SavingsPlan>()],
        });
        Assert.Equal(bill.In(Currency.Usd)!.EffectiveCost.Amount / request.Estate.Hours, cost.CostPerHour.Amount);
        Assert.InRange(cost.CostPerHour.Amount, cost.LowerBoundPerHour.Amount, cost.WithoutPurchasesPerHour.Amount);
        Assert.True(mix.Purchases.Count == 0 || cost.Coverage!.Value.Value <= request.Policy.CoverageCap, $"covers {cost.Coverage}");
        Assert.All(request.Policy.UpfrontBudgets, budget => Assert.True(cost.Upfront.Amount <= budget.Amount, $"pays {cost.Upfront} upfront"));
        Assert.Equal(Bytes(mix), Bytes(PurchaseOptimizer.Optimize(request with
        {
            Estate = request.Estate with { Usage = Shuffled(request.Estate.Usage, random), Loop = (count, body) => Parallel.For(0, count, body) },
            Offers = Shuffled(request.Offers, random),
        })));
    });

    // Every count of reservations up to the peak, plans in steps of a tenth of what the peak would take.
    private static IEnumerable<BillingRequest> Tries(PurchaseRequest request)
    {
        var types = request.Offers.Select(offer => offer.Offering).Distinct().ToList();
        var reserved = request.Offers.Where(offer => offer.Kind == CommitmentKind.StandardReservedInstance).ToList();
        var counts = Product([.. types.Select(type => 1 + (int)Enumerable.Range(0, SmallEstates.Hours).Max(hour => request.Estate.Usage.Where(series => series.Offering == type).Sum(series => series.InstanceHours[hour])))]);
        return from count in counts
               from tenths in Product([4, 4])
               select request.Estate with
               {
                   ReservedInstances = [.. reserved.Index().Where(offer => count[offer.Index] > 0).Select(offer => Given.Reserved($"try {offer.Index}", offer.Item.Offering, count[offer.Index], recurring: offer.Item.Recurring.PerHour.Amount))],
                   SavingsPlans =
                   [
                       .. request.Estate.SavingsPlans,
                       Given.InstancePlan("try instance", "g4dn", tenths[0] * 0.4m, Rates(request, CommitmentKind.Ec2InstanceSavingsPlan)),
                       Given.Compute("try compute", tenths[1] * 0.5m, Rates(request, CommitmentKind.ComputeSavingsPlan)),
                   ],
               };
    }

    private static (Pricing.OfferingKey, decimal)[] Rates(PurchaseRequest request, CommitmentKind kind) =>
        [.. request.Offers.Where(offer => offer.Kind == kind).Select(offer => (offer.Offering, offer.Effective.PerHour.Amount))];

    private static IEnumerable<int[]> Product(int[] sizes) =>
        sizes.Aggregate<int, IEnumerable<int[]>>([[]], (heads, size) => heads.SelectMany(head => Enumerable.Range(0, size).Select(next => (int[])[.. head, next])));

    private static decimal EffectivePerHour(BillingRequest request) =>
        (BillingSimulator.Bill(request).In(Currency.Usd)?.EffectiveCost.Amount ?? 0m) / request.Hours;

    private static void Check(Arbitrary<PurchaseRequest> requests, int tests, Action<PurchaseRequest> holds) =>
        Prop.ForAll(requests, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(tests));

    private static T[] Shuffled<T>(IReadOnlyList<T> items, Random random)
    {
        T[] shuffled = [.. items];
        random.Shuffle(shuffled);
        return shuffled;
    }

    private static string Bytes(PurchaseMix mix) => JsonSerializer.Serialize((object[])[mix.Currencies, .. mix.Purchases.Select(purchase => $"{purchase with { SavingsPlan = null }} {purchase.SavingsPlan?.CommitmentPerHour}")]);
}
