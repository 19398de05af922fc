using System.Collections.ObjectModel;
using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Purchasing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Joint;

/// <summary>Finds one purchase mix for the usage of a whole estate, beside what is owned.</summary>
/// <remarks>Spot is decided with the hardware, fleet by fleet: which instances may vanish is how a fleet is run, not how it is paid.</remarks>
internal sealed class EstatePurchase(PlanningInput input, EstateLedger ledger)
{
    // Two settle nearly every estate; the last one buys nothing where the cap still does not hold.
    private const int MostRounds = 8;

    private const string BoughtFor = "bought for";
    private const string LeftAlone = "left alone";

    private readonly OfferRules _rules = new(input);

    /// <param name="usage">All of it, after the changes that are made.</param>
    /// <param name="isBoughtFor">By the key of a series.</param>
    /// <returns>Null when nothing may be bought, or nothing is worth buying.</returns>
    public PurchaseMix? Find(IReadOnlyList<UsageSeries> usage, OwnedCommitments owned, Func<string, bool> isBoughtFor)
    {
        var pooled = PooledUsage.Of(Alike(usage, isBoughtFor), series => isBoughtFor(series.Key) ? BoughtFor : LeftAlone);
        UsageSeries[] mine = [.. pooled.Where(series => series is { Key: BoughtFor, SpotRate: null })];
        var offers = input.Policy.LongestTermYears == 0 ? [] : _rules.AllowedFor(mine.Select(series => series.Offering));
        if (offers.Count == 0)
        {
            return null;
        }

        var isAll = pooled.All(series => series.Key == BoughtFor);
        var room = new CoverageRoom((decimal)input.Policy.CoverageCap, key => key == LeftAlone);
        var bill = isAll ? null : Bill(pooled, owned);
        var left = bill is null ? owned : owned.LeftBy(bill, key => key == LeftAlone);
        var caps = bill is null ? null : room.Caps(bill);
        for (var round = 1; ; round++)
        {
            var mix = Optimize(mine, left, offers, caps);
            PlannedPurchase[] purchases = [.. mix.Purchases.Select(purchase => WithAllRates(purchase, pooled))];
            if (purchases.Length == 0)
            {
                return null;
            }

            // Bought for one part, a plan also covers the other: the cap holds for the bill of the whole.
            var currencies = purchases.Select(purchase => purchase.CostPerHour.Currency).ToHashSet();
            if (caps is null || room.Lower(caps, Bill(pooled, With(owned, purchases)), currencies) is not { } lowered)
            {
                return mix with { Purchases = purchases };
            }

            caps = round < MostRounds ? lowered : CoverageRoom.GiveUp(caps, lowered);
        }
    }

    /// <summary>The first account that shares and is bought for buys, so it stays apart.</summary>
    private IEnumerable<UsageSeries> Alike(IReadOnlyList<UsageSeries> usage, Func<string, bool> isBoughtFor)
    {
        var buyers = usage
            .Where(series => series.SpotRate is null && isBoughtFor(series.Key))
            .Select(series => series.AccountId)
            .Distinct(StringComparer.Ordinal)
            .GroupBy(input.Sharing.ScopeOf)
            .Select(scope => scope.Min(StringComparer.Ordinal)!);
        return new AlikeAccounts(ledger, input.Sharing, usage, buyers).Merge(usage);
    }

    private PurchaseMix Optimize(
        UsageSeries[] mine, OwnedCommitments left, IReadOnlyList<CommitmentOffer> offers, IReadOnlyDictionary<Currency, decimal>? caps) =>
        PurchaseOptimizer.Optimize(new PurchaseRequest(
            ledger.Request(mine, left.ReservedInstances, left.SavingsPlans, ledger.CapacityReservations),
            offers,
            new PurchasePolicy
            {
                LongestTermYears = input.Policy.LongestTermYears,
                PaymentOptions = input.Policy.PaymentOptions,
                CoverageCap = (decimal)input.Policy.CoverageCap,
                CoverageCaps = caps ?? ReadOnlyDictionary<Currency, decimal>.Empty,
                UpfrontBudgets = input.Policy.UpfrontBudgets,
            }));

    private static OwnedCommitments With(OwnedCommitments owned, PlannedPurchase[] purchases) => owned.And(
        [.. purchases.Select(purchase => purchase.ReservedInstance).OfType<ReservedInstance>()],
        [.. purchases.Select(purchase => purchase.SavingsPlan).OfType<SavingsPlan>()]);

    private Bill Bill(IReadOnlyList<UsageSeries> usage, OwnedCommitments owned) =>
        ledger.Bill(usage, owned.ReservedInstances, owned.SavingsPlans, ledger.CapacityReservations);

    /// <summary>A plan once bought serves whatever AWS has a rate for, also usage that it was not bought for.</summary>
    private PlannedPurchase WithAllRates(PlannedPurchase purchase, IReadOnlyList<UsageSeries> usage) => purchase.SavingsPlan is not { } plan
        ? purchase
        : purchase with
        {
            SavingsPlan = plan with
            {
                Rates = usage
                    .Select(series => series.Offering)
                    .Distinct()
                    .SelectMany(_rules.OnSale)
                    .Where(offer => IsRateOf(plan, purchase.TermYears, offer))
                    .ToDictionary(offer => offer.Offering, offer => offer.Effective),
            },
        };

    private static bool IsRateOf(SavingsPlan plan, int termYears, CommitmentOffer offer) =>
        offer.Kind == plan.Kind
        && offer.TermYears == termYears
        && offer.Payment == plan.Payment
        && offer.Effective.Currency == plan.CommitmentPerHour.Currency
        && (plan.Region is null || plan.Region == offer.Offering.Region)
        && (plan.Family is null || plan.Family == SizeFlexibility.FamilyOf(offer.Offering.TypeName));
}
