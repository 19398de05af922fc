using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning.Hours;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>Prices one fleet's alternatives as the estate's bill before less after.</summary>
internal sealed class FleetCosting
{
    private readonly EstateLedger _ledger;
    private readonly CommitmentReach _reach;
    private readonly Fleet _fleet;
    private readonly UsageSeries[] _present;
    private readonly PurchaseChoice _purchases;
    private readonly Func<IReadOnlySet<int>, EstateAround> _around;
    private readonly HashSet<int> _home;
    private readonly Dictionary<int, FleetBills> _bills = [];
    private readonly bool _isPresentTouched;
    private readonly Dictionary<(OfferingKey Offering, string Signature), Costing?> _costed = [];
    private readonly Dictionary<(OfferingKey Offering, string Signature, string Planned), Costing> _kept = [];

    /// <param name="shared">What the rest of the estate runs, before or after its own changes.</param>
    public FleetCosting(EstateLedger ledger, CommitmentReach reach, SharedUsage shared, PlanningInput input, Fleet fleet)
    {
        (_ledger, _reach, _fleet) = (ledger, reach, fleet);
        IsAmongChanges = shared.IsChanged;
        _present = [.. ledger.UsageOf(fleet.Id.Value)];
        _purchases = new PurchaseChoice(input, fleet, ledger.Hours);
        BillLine[] lines = [.. ledger.LinesOf(fleet.Id.Value)];
        Currency = input.Prices.OnDemand(_present[0].Offering)!.Rate.Currency;
        Costs = new FleetCosts(
            Monthly(lines.Sum(line => line.ListCost.Amount)),
            Monthly(lines.Sum(line => line.EffectiveCost.Amount)),
            Covered(lines));
        _around = islands => new EstateAround(shared, fleet, Currency, islands);
        Present = HourProfile.Of(() => Sum(_present, ledger.Hours));
        UsageSeries[] touched = [.. _present.Where(series => reach.Touches(series.AccountId, series.Offering))];
        _isPresentTouched = touched.Length > 0;
        _home = [.. touched.Select(series => reach.Islands.Of(series.Offering)).OfType<int>()];
    }

    public Currency Currency { get; }

    public Fleet Fleet => _fleet;

    public MonthScale ToMonth => _ledger.ToMonth;

    /// <summary>Whether other fleets are taken as changed already.</summary>
    public bool IsAmongChanges { get; }

    public FleetCosts Costs { get; }

    public HourProfile Present { get; }

    public IReadOnlyList<decimal> PresentHours => Present.Hours;

    public IReadOnlyList<UsageSeries> PresentUsage => _present;

    /// <summary>Whether an owned commitment may cover the fleet's present usage or the offering.</summary>
    public bool IsTouched(OfferingKey? offering) =>
        _isPresentTouched || (offering is not null && _reach.Touches(_fleet.AccountId, offering));

    /// <summary>The islands (<see cref="CommitmentIslands"/>) that tell what the offering costs the fleet: its own, which it may leave, and the offering's.</summary>
    /// <returns>Empty where no commitment does: then it costs the same whatever the other fleets do.</returns>
    public IEnumerable<int> IslandsOf(OfferingKey? offering) => !IsTouched(offering) ? []
        : Beyond(offering) is { } island ? _home.Append(island)
        : _home;

    /// <summary>The best purchase of these hours, and what it does to the bill.</summary>
    /// <param name="signature">Equal for equal hours: what was simulated once is not simulated again.</param>
    /// <returns>Null when the target cannot be priced in the fleet's currency, or has no spot history and needs one.</returns>
    public Costing? Cost(OfferingKey offering, HourProfile hours, string signature)
    {
        if (!IsTouched(offering))
        {
            return Alone(offering, hours);
        }

        var key = (offering, signature);
        if (!_costed.TryGetValue(key, out var costing))
        {
            costing = Simulated(offering, hours);
            _costed.Add(key, costing);
        }

        return costing;
    }

    /// <summary>Other hours than were planned, with what was bought for the plan: paid whether or not it is used, and no more is bought.</summary>
    public Costing Keep(OfferingKey offering, SizedTarget sized, SizedTarget planned, Costing plan)
    {
        if (sized.Signature == planned.Signature)
        {
            return plan;
        }

        if (!IsTouched(offering))
        {
            return Costing.Alone(_purchases.Keep(offering, sized.Profile, plan.Purchase.Bought), Costs.Effective.Amount);
        }

        var key = (offering, sized.Signature, planned.Signature);
        if (!_kept.TryGetValue(key, out var costing))
        {
            costing = OnEstate(offering, _purchases.Keep(offering, sized.Profile, plan.Purchase.Bought));
            _kept.Add(key, costing);
        }

        return costing;
    }

    /// <summary>The quick figure by which sizes of a family are compared: on-demand cost a month, before any commitment.</summary>
    /// <returns>Null when the fleet runs on spot and the offering has no spot history.</returns>
    public decimal? Quick(OfferingKey offering, decimal hours, PriceQuote quote) =>
        _purchases.CanBuy(offering, quote.Rate) ? _ledger.ToMonth.Of(hours) * quote.Rate.PerHour.Amount : null;

    public Costing Gone() => IsTouched(null)
        ? OnEstate(offering: null, new Purchase([], null, []))
        : Costing.Alone(new Purchase([], null, []), Costs.Effective.Amount);

    private Costing? Alone(OfferingKey offering, HourProfile hours) =>
        _purchases.Best(offering, hours, alreadyCovered: 0) is { } purchase
            ? Costing.Alone(purchase, Costs.Effective.Amount)
            : null;

    /// <summary>Owned commitments first; then a purchase above what they cover, kept only when the whole bill agrees.</summary>
    private Costing? Simulated(OfferingKey offering, HourProfile hours)
    {
        if (_purchases.Plain(offering, hours) is not { } plain)
        {
            return null;
        }

        var owned = OnEstate(offering, plain);
        var best = _purchases.Best(offering, hours, CoveredAtTheBase(owned));
        var bought = best?.Bought is null ? owned : OnEstate(offering, best);
        return bought.After < owned.After ? bought : owned;
    }

    private int CoveredAtTheBase(Costing owned) => (int)Math.Ceiling(owned.Purchase.Layers
        .Where(layer => layer.Option.StartsWith(CoveredLayers.Owned, StringComparison.Ordinal))
        .Sum(layer => layer.HoursPerMonth) / HoursPer.Month);

    private Costing OnEstate(OfferingKey? offering, Purchase purchase)
    {
        var (before, after) = BillsFor(offering).Of(purchase.Usage, purchase.Bought);
        return new Costing(
            purchase with { Layers = CoveredLayers.Of(after, _fleet.Id.Value, purchase, _ledger.ToMonth) },
            _ledger.ToMonth.Of(before.Effective),
            _ledger.ToMonth.Of(after.Figures.Effective),
            Costs.Effective.Amount,
            _ledger.ToMonth.Of(after.Figures.Unused - before.Unused),
            _ledger.ToMonth.Of(before.Others),
            _ledger.ToMonth.Of(after.Figures.Others),
            IsSimulated: true);
    }

    /// <summary>Offerings of the fleet's own islands are billed beside these alone, others beside one more.</summary>
    private FleetBills BillsFor(OfferingKey? offering)
    {
        const int Home = -1;
        var beyond = Beyond(offering);
        if (!_bills.TryGetValue(beyond ?? Home, out var bills))
        {
            HashSet<int> islands = beyond is { } island ? [.. _home, island] : _home;
            _bills.Add(beyond ?? Home, bills = new FleetBills(() => _around(islands), _present));
        }

        return bills;
    }

    private int? Beyond(OfferingKey? offering) =>
        offering is not null && _reach.Islands.Of(offering) is { } island && !_home.Contains(island) ? island : null;

    private static decimal[] Sum(UsageSeries[] parts, int hours)
    {
        var total = new decimal[hours];
        foreach (var part in parts)
        {
            for (var hour = 0; hour < total.Length; hour++)
            {
                total[hour] += part.InstanceHours[hour];
            }
        }

        return total;
    }

    private Money Monthly(decimal inWindow) => new(_ledger.ToMonth.Of(inWindow), Currency);

    private Ratio? Covered(BillLine[] lines)
    {
        var equivalent = lines.Where(line => line.IsCoverable).Sum(line => line.OnDemandEquivalent.Amount);
        var uncovered = lines.Where(line => line.IsCoverable).Sum(line => line.UncoveredCost.Amount);
        return Ratio.Of(new Money(equivalent - uncovered, Currency), new Money(equivalent, Currency));
    }
}
