using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Purchasing;

/// <summary>Lists what may cover usage of one currency: owned commitments, and what policy allows to buy.</summary>
internal sealed class CoverSources(PurchaseRequest request, SharingPools pools, Currency currency)
{
    private readonly BillingRequest _estate = request.Estate;

    /// <returns>Ordered by id.</returns>
    public IReadOnlyList<CoverSource> List() => [.. OwnedSources().Concat(OnSale()).OrderBy(source => source.Id, StringComparer.Ordinal)];

    private IEnumerable<CoverSource> OwnedSources() =>
        _estate.ReservedInstances.Where(reserved => reserved.Recurring.Currency == currency).Select(reserved => Owned(HeldCommitment.From(reserved, _estate)))
            .Concat(_estate.SavingsPlans.Where(plan => plan.CommitmentPerHour.Currency == currency).Select(plan => Owned(HeldCommitment.From(plan, _estate))))
            .OfType<CoverSource>();

    private CoverSource? Owned(HeldCommitment held) =>
        pools.PoolOf(held.AccountId) is { } pool && !held.Span.IsEmpty
            ? new CoverSource(
                held.Id, held.Kind, pool, Reach: null, row => held.DrawOf(NodeOf(row)), Fee: 0m, Upfront: 0m, Sale: null,
                [.. Enumerable.Range(0, _estate.Hours).Select(hour => (double)(held.UnitsPerHour * held.Span.ShareOf(hour)))])
            : null;

    private IEnumerable<CoverSource> OnSale() =>
        from offers in request.Offers.Where(IsAllowed).DistinctBy(offer => (CommitmentSale.KeyOf(offer), offer.Offering)).GroupBy(CommitmentSale.KeyOf)
        from pool in pools.Pools
        let sale = new CommitmentSale(pool, [.. offers.Order(Comparer<CommitmentOffer>.Create((left, right) => BillOrder.Offerings(left.Offering, right.Offering)))])
        let unit = UnitOf(sale)
        select new CoverSource(sale.Id, unit.Kind, pool, sale.Reach, row => unit.DrawOf(NodeOf(row)), sale.FeePerUnit, sale.UpfrontPerUnit, sale, OwnedUnits: null);

    private bool IsAllowed(CommitmentOffer offer) =>
        offer.Effective.Currency == currency
        && offer.TermYears <= request.Policy.LongestTermYears
        && request.Policy.PaymentOptions.Contains(offer.Payment);

    /// <summary>What is on sale matches usage exactly as it will once bought.</summary>
    private HeldCommitment UnitOf(CommitmentSale sale)
    {
        var unit = sale.Buy(1m, marginalValue: 0, _estate);
        if (unit.SavingsPlan is { } plan)
        {
            return HeldCommitment.From(plan, _estate);
        }

        // A unit here is a reservation, there a normalization factor of one.
        var held = HeldCommitment.From(unit.ReservedInstance!, _estate);
        return held with { DrawOf = node => held.DrawOf(node) / held.UnitsPerHour };
    }

    private UsageNode NodeOf(DemandRow row) => new(
        new NodeKey(row.Pool, row.Offering, row.IsIdle ? BillLineKind.IdleReservation : BillLineKind.OnDemand, row.ZoneId, ReservationId: null),
        row.OnDemand,
        _estate.SizeFlexibility.FactorOf(row.Offering),
        FirstLine: 0,
        LineCount: 1);
}
