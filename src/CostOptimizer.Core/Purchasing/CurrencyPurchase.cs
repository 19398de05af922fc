using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Purchasing.Prices;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Purchasing;

/// <summary>Buys for all usage of one currency.</summary>
/// <remarks>
/// Parts of the estate that share no commitment are bought for one by one. Only if that breaks the budget or the coverage cap,
/// which tie everything together, is it bought for as a whole under them.
/// </remarks>
internal sealed class CurrencyPurchase
{
    /// <summary>Between cost and bound, money an hour of the currency: a fifth of the cent that is promised.</summary>
    private const double Tolerance = 0.002;

    private const int FewestEvaluations = 60;
    private const int MostEvaluations = 16_000;
    private const double WorkAffordable = 8e8;

    // Splitting goes on for ever where the bound of fractions is a few cents low; this is about a second.
    private const double WorkForWhole = 2e8;
    private const int Blocks = 32;
    private const int ManyGroups = 2_000;

    // Prices come first. Cuts prove optima of a hundred amounts in a second or two, of many hundreds not in minutes; without limits they
    // better hardly anything from some dozens on.
    private const int ManyOnSale = 40;
    private const int ManyReservations = 12;
    private const int ManyUnderLimits = 200;

    private readonly PurchaseRequest _request;
    private readonly DemandRows _demand;
    private readonly IReadOnlyList<DemandRow> _rows;
    private readonly double _budget;
    private readonly double _floor;
    private readonly PurchaseLimits _limits;
    private readonly IReadOnlyList<BoughtPart> _parts;

    public CurrencyPurchase(PurchaseRequest request, SharingPools pools, Currency currency)
    {
        (_request, Currency) = (request, currency);
        _demand = new DemandRows(request, pools, currency);
        _rows = _demand.List();
        var budget = request.Policy.UpfrontBudgets.Where(money => money.Currency == currency).Select(money => (decimal?)money.Amount).FirstOrDefault();
        _budget = budget is { } amount ? (double)amount : double.PositiveInfinity;
        _floor = request.Policy.CapOf(currency) >= 1m ? 0 : (1 - (double)request.Policy.CapOf(currency)) * OnDemandOf(_rows.Where(row => row.SpotKey is null));
        _limits = new PurchaseLimits((double)request.Policy.CapOf(currency), _budget, _rows, OnDemandOf);
        _parts = Parts(CoverPart.Of(_rows, new CoverSources(request, pools, currency).List()));
    }

    public Currency Currency { get; }

    /// <summary>How far at most the cost lies above the optimum, money an hour.</summary>
    public double Gap => _parts.Sum(part => part.Gap);

    public IEnumerable<PlannedPurchase> Purchases()
    {
        foreach (var part in _parts)
        {
            var values = part.Evaluator.LastUnitValues(part.Units);
            for (var unit = 0; unit < part.Units.Length; unit++)
            {
                if (part.Units[unit] > 0)
                {
                    var sale = part.Model.Sources[unit].Sale!;
                    yield return sale.Buy((decimal)part.Units[unit], values[unit] / part.Model.Fees[unit], _request.Estate);
                }
            }
        }
    }

    /// <summary>The series with what runs on spot moved there.</summary>
    public IEnumerable<UsageSeries> Move(IEnumerable<UsageSeries> usage)
    {
        var open = _parts.SelectMany(part => part.Model.RowOf.Select(row => (row.Key, Part: part, Row: row.Value)))
            .Where(row => row.Key.SpotKey is not null && row.Row >= 0)
            .ToDictionary(row => DemandRows.KeyOf(row.Key), row => (row.Part.Model, row.Row, Shares: row.Part.Evaluator.OpenShares(row.Part.Units)));
        foreach (var series in usage)
        {
            if (_demand.SpotFor(series) is not { } allowance)
            {
                yield return series;
                continue;
            }

            decimal[] spot = open.TryGetValue(_demand.SpotRowOf(series), out var row)
                ? [.. series.InstanceHours.Select((hours, hour) => Grain.Of(hours * allowance.MaximumShare * (decimal)Math.Clamp(row.Shares[(row.Model.GroupOfHour[hour] * row.Model.Rows) + row.Row], 0, 1)))]
                : [.. series.InstanceHours.Select(hours => Grain.Of(hours * allowance.MaximumShare))];
            yield return series with { InstanceHours = [.. series.InstanceHours.Zip(spot, (hours, moved) => Math.Max(0m, hours - moved))] };
            yield return series with { InstanceHours = spot, Lifecycle = InstanceLifecycle.Spot, SpotRate = allowance.Rate };
        }
    }

    private IReadOnlyList<BoughtPart> Parts(CoverPart whole)
    {
        var parts = whole.Split();
        if (parts.Count == 0)
        {
            return [];
        }

        // What nothing covers is part of the uncovered cost already.
        var fixedCost = OnDemandOf(_rows.Where(row => row.SpotKey is null && !whole.Sources.Any(source => whole.Draws[source].ContainsKey(row))));
        var floor = Math.Max(0, _floor - fixedCost);
        var together = floor > 0 || double.IsFinite(_budget) ? Model(whole, double.IsFinite(_budget)) : null;
        var found = together is null ? null : new PricedPurchase(together, _budget, floor, Tolerance).Find();
        if (found is not null && (parts.Count == 1 || !found.IsFree))
        {
            return [Whole(together!, found, floor)];
        }

        List<BoughtPart> apart = [.. parts.Select(part => Buy(Model(part, scarceUpfront: false), Tolerance / parts.Count))];
        return found is null || _limits.AreKept(apart) ? apart : [Whole(together!, found, floor)];
    }

    /// <summary>Without limits.</summary>
    private static BoughtPart Buy(CoverModel model, double tolerance)
    {
        var found = new PricedPurchase(model, double.PositiveInfinity, floor: 0, tolerance).Find();
        var priced = new BoughtPart(model, SellableUnits.Nearest(model, found.Units()), found.Bound);
        var isMany = model.OnSale > ManyOnSale || model.Sources.Take(model.OnSale).Count(source => source.IsReservation) > ManyReservations;
        return isMany || priced.Gap <= tolerance ? priced : ByCuts(model, double.PositiveInfinity, floor: 0, tolerance, part => part, priced);
    }

    /// <summary>Within the limits.</summary>
    private BoughtPart Whole(CoverModel model, PricedResult found, double floor)
    {
        var within = new WithinLimits(model, _limits);
        var priced = within.Shrink(within.Of(found));
        return model.OnSale > ManyUnderLimits || priced.Gap <= Tolerance ? priced : ByCuts(model, _budget, floor, Tolerance, within.Shrink, priced);
    }

    private CoverModel Model(CoverPart part, bool scarceUpfront) =>
        new CoverModelBuilder(part, _request.Estate.Hours, _request.Estate.Loop, scarceUpfront).Build(Blocks);

    /// <param name="keep">Makes a purchase keep to the limits.</param>
    /// <param name="priced">A purchase found already, to be bettered or proven.</param>
    private static BoughtPart ByCuts(CoverModel model, double budget, double floor, double tolerance, Func<BoughtPart, BoughtPart> keep, BoughtPart priced)
    {
        var unit = model.Work + CutSearch.WorkOfPivot(model);
        var work = Math.Clamp(WorkAffordable, FewestEvaluations * unit, MostEvaluations * unit);
        var search = new CutSearch(model, budget, floor, work);
        var nothing = new double[model.OnSale];
        var relaxed = search.Run(nothing, model.Most, priced.Units, radius: model.Groups < ManyGroups ? 0.25 : 0.02, tolerance)!;
        if ((priced = priced with { Bound = Math.Max(priced.Bound, relaxed.Bound) }).Gap <= tolerance)
        {
            return priced;
        }

        search.WorkLeft = Math.Min(search.WorkLeft + (work / 2), Math.Max(WorkForWhole, FewestEvaluations * unit));
        return new WholeSearch(model, search, priced, units => keep(new BoughtPart(model, SellableUnits.Nearest(model, units), relaxed.Bound)), tolerance).Run(relaxed);
    }

    private double OnDemandOf(IEnumerable<DemandRow> rows) => rows.Sum(OnDemandOf);

    private double OnDemandOf(DemandRow row) => (double)(row.Hours.Sum() * row.OnDemand) / _request.Estate.Hours;
}
