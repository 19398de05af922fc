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
    private const int MostEvaluations = 4_000;
    private const double WorkAffordable = 8e8;
    private const int Blocks = 32;
    private const int ManyGroups = 2_000;

    // Cuts prove optima of some dozens of amounts in a second or two, of hundreds not in minutes; whole counts are harder still.
    private const int ManyOnSale = 40;
    private const int ManyReservations = 12;
    private const int Thinning = 8;

    private readonly PurchaseRequest _request;
    private readonly DemandRows _demand;
    private readonly IReadOnlyList<DemandRow> _rows;
    private readonly double _budget;
    private readonly double _floor;
    private readonly IReadOnlyList<BoughtPart> _parts;

    public CurrencyPurchase(PurchaseRequest request, SharingPools pools, Currency currency)
    {
        (_request, Currency) = (request, currency);
        _demand = new DemandRows(request, pools, currency);
        _rows = _demand.List();
        var budget = request.Policy.UpfrontBudgets.Where(money => money.Currency == currency).Select(money => (decimal?)money.Amount).FirstOrDefault();
        _budget = budget is { } amount ? (double)amount : double.PositiveInfinity;
        _floor = request.Policy.CapOf(currency) >= 1m ? 0 : (1 - (double)request.Policy.CapOf(currency)) * OnDemandOf(_rows.Where(row => row.SpotKey is null));
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
        List<BoughtPart> apart = [.. parts.Select(part => Buy(part, double.PositiveInfinity, floor: 0, Tolerance / parts.Count))];
        if (apart.Sum(part => part.Upfront) <= _budget && KeepsCap(apart))
        {
            return apart;
        }

        // What nothing covers is part of the uncovered cost already.
        var fixedCost = OnDemandOf(_rows.Where(row => row.SpotKey is null && !whole.Sources.Any(source => whole.Draws[source].ContainsKey(row))));
        var joint = Buy(whole, _budget, Math.Max(0, _floor - fixedCost), Tolerance);
        return [Shrink(joint)];
    }

    private BoughtPart Buy(CoverPart part, double budget, double floor, double tolerance)
    {
        var model = new CoverModelBuilder(part, _request.Estate.Hours, _request.Estate.Loop, double.IsFinite(budget)).Build(Blocks);
        var isLimited = double.IsFinite(budget) || floor > 0;
        var isMany = model.OnSale > ManyOnSale || (!isLimited && model.Sources.Take(model.OnSale).Count(source => source.IsReservation) > ManyReservations);
        if (isLimited && !isMany)
        {
            return ByCuts(model, budget, floor, tolerance, priced: null);
        }

        var search = new PricedPurchase(model, budget, floor, tolerance);
        var found = search.Find();
        var priced = new BoughtPart(model, Sellable(model, found.Units), found.Bound);
        if (search.Beyond is { } beyond && Between(priced, beyond) is var between && between.Cost < priced.Cost)
        {
            priced = between;
        }

        return isMany || priced.Gap <= tolerance ? priced : ByCuts(model, budget, floor, tolerance, priced);
    }

    /// <summary>As far on the way from a purchase within the limits to one beyond them as the limits allow.</summary>
    /// <remarks>Cost is convex in what is bought, so what lies between costs no more than its share of both ends.</remarks>
    private BoughtPart Between(BoughtPart within, double[] beyond)
    {
        BoughtPart At(double share) => within with
        {
            Units = Sellable(within.Model, [.. within.Units.Zip(beyond, (inside, outside) => inside + (share * (outside - inside)))], double.Floor),
        };
        bool Keeps(BoughtPart part) => KeepsCap([part]) && part.Upfront <= _budget;

        var (low, high) = (0.0, 1.0);
        if (!Keeps(At(0)) || Keeps(At(1)))
        {
            return Keeps(At(0)) ? At(1) : within;
        }

        for (var halving = 0; halving < 30; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = Keeps(At(middle)) ? (middle, high) : (low, middle);
        }

        return At(low);
    }

    /// <param name="priced">A purchase found already, to be bettered or proven; null for none.</param>
    private static BoughtPart ByCuts(CoverModel model, double budget, double floor, double tolerance, BoughtPart? priced)
    {
        var work = Math.Clamp(WorkAffordable, FewestEvaluations * model.Work, MostEvaluations * model.Work);
        var search = new CutSearch(model, budget, floor, work);
        var nothing = new double[model.OnSale];
        var relaxed = model.Groups < ManyGroups
            ? search.Run(nothing, model.Most, priced?.Units ?? nothing, radius: 0.25, tolerance)!
            : search.Run(nothing, model.Most, priced?.Units ?? Sketch(model, budget, floor), radius: 0.02, tolerance)!;
        if (priced is not null && (priced = priced with { Bound = Math.Max(priced.Bound, relaxed.Bound) }).Gap <= tolerance)
        {
            return priced;
        }

        search.WorkLeft += work / 2;
        var whole = new WholeSearch(model, search, tolerance).Run(relaxed);
        var cut = new BoughtPart(model, Sellable(model, whole.Units), Math.Max(whole.Bound, priced?.Bound ?? whole.Bound));
        return priced is null || cut.Cost <= priced.Cost ? cut : priced;
    }

    /// <summary>Nearly the optimum, from a few hours that stand for all: as good a start, and far cheaper to get to.</summary>
    private static double[] Sketch(CoverModel model, double budget, double floor)
    {
        var thin = model.Thin(Thinning, Blocks);
        var nothing = new double[model.OnSale];
        var search = new CutSearch(thin, budget, floor, FewestEvaluations * thin.Work);
        return search.Run(nothing, model.Most, nothing, radius: 0.25, tolerance: 0.1)!.Units;
    }

    /// <summary>Amounts that can be bought: plans of five decimals, cut rather than rounded for the sake of the cap and the budget.</summary>
    private static double[] Sellable(CoverModel model, double[] units, Func<double, double>? whole = null) => [.. units.Select((value, unit) =>
    {
        if (model.Sources[unit].Sale!.IsWhole)
        {
            return (whole ?? Math.Round)(value);
        }

        var cents = decimal.Floor(((decimal)value * 100_000m) + 0.01m) / 100_000m;
        return cents < CommitmentTerms.SmallestPlan ? 0 : (double)cents;
    })];

    private bool KeepsCap(IReadOnlyList<BoughtPart> parts)
    {
        var cap = (double)_request.Policy.CapOf(Currency);
        if (cap >= 1)
        {
            return true;
        }

        var (covered, coverable) = (0.0, _rows.Where(row => row.SpotKey is null && parts.All(part => part.Model.RowOf.GetValueOrDefault(row, -1) < 0)).Sum(OnDemandOf));
        foreach (var part in parts)
        {
            var coverage = part.Evaluator.CoverageOf(part.Units);
            covered += coverage.Covered;
            coverable += coverage.Coverable;
        }

        // Whole reservations may meet the cap exactly; a plan's last decimal is given up rather than risked in binary.
        var noise = (parts.Any(BuysPlans) ? -1e-9 : 1e-9) * covered;
        return covered <= (cap * coverable) + noise;
    }

    private static bool BuysPlans(BoughtPart part) =>
        part.Units.Index().Any(unit => unit.Item > 0 && !part.Model.Sources[unit.Index].Sale!.IsWhole);

    /// <summary>Sells back what exceeds the cap by rounding and by usage moved to spot: plans evenly, then reservations.</summary>
    private BoughtPart Shrink(BoughtPart part)
    {
        if (KeepsCap([part]))
        {
            return part;
        }

        var (low, high) = (0.0, 1.0);
        for (var halving = 0; halving < 40; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = KeepsCap([Scaled(part, middle)]) ? (middle, high) : (low, middle);
        }

        var scaled = Scaled(part, low);
        while (!KeepsCap([scaled]) && LeastWorth(scaled) is var unit && unit >= 0)
        {
            var units = (double[])scaled.Units.Clone();
            units[unit]--;
            scaled = scaled with { Units = units };
        }

        return scaled;
    }

    private static BoughtPart Scaled(BoughtPart part, double factor) => part with
    {
        Units = Sellable(part.Model, [.. part.Units.Select((value, unit) => part.Model.Sources[unit].Sale!.IsWhole ? value : value * factor)]),
    };

    private static int LeastWorth(BoughtPart part)
    {
        var values = part.Evaluator.LastUnitValues(part.Units);
        return Enumerable.Range(0, part.Units.Length)
            .Where(unit => part.Units[unit] >= 1 && part.Model.Sources[unit].Sale!.IsWhole)
            .OrderBy(unit => values[unit] / part.Model.Fees[unit])
            .FirstOrDefault(-1);
    }

    private double OnDemandOf(IEnumerable<DemandRow> rows) => rows.Sum(OnDemandOf);

    private double OnDemandOf(DemandRow row) => (double)(row.Hours.Sum() * row.OnDemand) / _request.Estate.Hours;
}
