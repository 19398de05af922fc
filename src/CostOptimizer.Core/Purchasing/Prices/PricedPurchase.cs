namespace CostOptimizer.Core.Purchasing.Prices;

/// <summary>Runs a <see cref="PriceSearch"/> under a budget and a coverage cap, each of which becomes a price of its own.</summary>
/// <remarks>
/// A dollar upfront is charged so much more, and a dollar covered so much more, that the purchase keeps to both (Lagrange multipliers).
/// What the charges bring, less the limits at their prices, bounds every purchase within the limits. The charges come from
/// <see cref="LimitMaster"/>, which blends what was found at others: where many offers are equally good, one charge buys nearly none of
/// them and the next lower one nearly all, and the best purchase lies between.
/// </remarks>
/// <param name="budget">Most upfront; infinite for none.</param>
/// <param name="floor">Least uncovered, money an hour; zero for none.</param>
/// <param name="tolerance">Between cost and bound, money an hour.</param>
internal sealed class PricedPurchase(CoverModel model, double budget, double floor, double tolerance)
{
    private const int Blocks = 32;
    private const int Sweeps = 8;
    private const int ThinSweeps = 12;

    // Charges take some more sweeps to find, and a few at each of them for the plans' prices to follow.
    private const int LimitedSweeps = 24;
    private const int SweepsPerCharge = 3;
    private const double Settled = 0.2;

    // So many sweeps that bring hardly anything are the end of a limited search.
    private const int MostIdle = 5;
    private const double Progress = 0.95;

    // Of the hours every eighth is near enough to start from.
    private const int Thinning = 8;
    private const int FewHours = 1_000;

    private bool IsLimited => floor > 0 || double.IsFinite(budget);

    /// <returns>The cheapest blend within the limits and its bound; reservations are fractions where it has several parts.</returns>
    public PricedResult Find()
    {
        var nothing = NothingOf(model);
        if (nothing.Uncovered < floor)
        {
            return new PricedResult([(nothing, 1)], nothing.Cost, default);
        }

        if (model.Groups <= FewHours)
        {
            return Search(model, [nothing], [nothing.Units], default, IsLimited ? LimitedSweeps : Sweeps);
        }

        var thinned = model.Thin(Thinning, Blocks);
        var thin = Search(thinned, [NothingOf(thinned)], [], default, IsLimited ? LimitedSweeps : ThinSweeps);
        double[][] parts = [.. thin.Blend.Select(part => part.Point.Units)];
        return thin.IsFree
            ? Search(model, [nothing], parts, thin.Charges, Sweeps)
            : Search(model, [nothing, .. parts.Select(units => PointOf(model, units))], [thin.Last], thin.Charges, Sweeps);
    }

    private PricedResult Search(CoverModel whole, IReadOnlyList<PricedPoint> known, IReadOnlyList<double[]> starts, Charges charges, int sweeps)
    {
        var (search, master, bound, last) = (new PriceSearch(whole), new LimitMaster(budget, floor), double.NegativeInfinity, starts.LastOrDefault());
        foreach (var point in known)
        {
            master.Add(point);
        }

        search.Charge(charges.Fees(whole));
        foreach (var start in starts)
        {
            master.Add(search.Start(start));
        }

        var (isNear, gap) = (charges != default, double.PositiveInfinity);
        for (int sweep = 0, at = 0, idle = 0; sweep < sweeps && (idle < MostIdle || !IsLimited) && master.Cost - bound > tolerance; sweep++, at++)
        {
            var (point, proven) = search.Sweep(tolerance);
            var within = charges.BoundWithin(proven, budget, floor);
            (bound, last) = (Math.Max(bound, within), point.Units);
            master.Add(point);
            (idle, gap) = master.Cost - bound < Progress * gap ? (0, master.Cost - bound) : (idle + 1, gap);

            // What is nearly the best at these charges tells no more about them.
            var isSettled = charges.CostWithin(point, budget, floor) - within <= Math.Max(tolerance, Settled * (master.Cost - bound));
            if ((isSettled || at >= SweepsPerCharge) && !master.Charges.IsNear(charges))
            {
                (charges, at) = (isNear ? charges.Toward(master.Charges) : master.Charges, 0);
                search.Charge(charges.Fees(whole));
            }
        }

        return new PricedResult(master.Blend, bound, master.Charges) { Last = last ?? [], Clusters = search.Clusters };
    }

    private static PricedPoint NothingOf(CoverModel whole) => PointOf(whole, new double[whole.OnSale]);

    private static PricedPoint PointOf(CoverModel whole, double[] units)
    {
        var uncovered = new CoverEvaluator(whole).UncoveredOf(units);
        return new PricedPoint(units, Vectors.Dot(whole.Fees, units) + uncovered, uncovered, Vectors.Dot(whole.Upfronts, units));
    }
}
