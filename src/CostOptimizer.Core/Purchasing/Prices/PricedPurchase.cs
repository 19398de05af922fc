namespace CostOptimizer.Core.Purchasing.Prices;

/// <summary>Runs a <see cref="PriceSearch"/> under a budget and a coverage cap, each of which becomes a price of its own.</summary>
/// <remarks>
/// A dollar upfront is charged so much more, and a dollar covered so much more, that the purchase keeps to both (Lagrange multipliers).
/// What the charges bring, less the limits at their prices, bounds every purchase within the limits.
/// </remarks>
/// <param name="budget">Most upfront; infinite for none.</param>
/// <param name="floor">Least uncovered, money an hour; zero for none.</param>
/// <param name="tolerance">Between cost and bound, money an hour.</param>
internal sealed class PricedPurchase(CoverModel model, double budget, double floor, double tolerance)
{
    private const int Blocks = 32;
    private const int Sweeps = 8;
    private const int ThinSweeps = 12;
    private const int CoarseSweeps = 4;

    // Of the hours every eighth is near enough to start from, and every thirty-second to find a multiplier by.
    private const int Thinning = 8;
    private const int CoarseThinning = 32;
    private const int FewHours = 1_000;
    private const int Halvings = 20;
    private const double JustBelow = 0.999;
    private const double LeastDearness = 1e-8;
    private const double MostDearness = 0.001;

    private readonly CoverModel _coarse = model.Groups > FewHours ? model.Thin(CoarseThinning, Blocks) : model;

    /// <summary>
    /// What would be bought at charges a little too low: where many offers are equally good, one charge buys nearly none of them and the
    /// next lower one nearly all, and the best purchase within the limits lies between. Null where nothing is charged.
    /// </summary>
    public double[]? Beyond { get; private set; }

    public SearchResult Find()
    {
        var dearness = double.IsFinite(budget) ? LeastThatKeeps(MostDearness, dear => UpfrontOf(Coarse(dear, 0)) <= budget) : 0;
        var restraint = floor > 0 ? LeastThatKeeps(1, tight => tight >= 1 || UncoveredOf(Coarse(dearness, tight), dearness, tight) >= floor) : 0;
        if (restraint >= 1)
        {
            Beyond = null;
            return new SearchResult(new double[model.OnSale], model.Fixed, 0, []);
        }

        if (dearness > 0 || restraint > 0)
        {
            Beyond = Solve(model, dearness * JustBelow, restraint * JustBelow).Units;
        }

        var found = Solve(model, dearness, restraint);
        for (var raise = 0.001; UpfrontOf(found) > budget; raise *= 2)
        {
            dearness = (dearness + LeastDearness) * (1 + raise);
            found = Solve(model, dearness, restraint);
        }

        var limits = (restraint * floor) - (dearness > 0 ? dearness * budget : 0);
        return found with { Bound = ((1 - restraint) * found.Bound) + limits };
    }

    private SearchResult Coarse(double dearness, double restraint) =>
        new PriceSearch(Charged(_coarse, dearness, restraint)).Run(start: null, tolerance, CoarseSweeps);

    private SearchResult Solve(CoverModel whole, double dearness, double restraint)
    {
        var charged = Charged(whole, dearness, restraint);
        var start = charged.Groups > FewHours ? new PriceSearch(charged.Thin(Thinning, Blocks)).Run(start: null, tolerance, ThinSweeps).Units : null;
        return new PriceSearch(charged).Run(start ?? new double[charged.OnSale], tolerance, Sweeps);
    }

    /// <summary>Covering costs more by the restraint, which is the same as all fees being higher and the bound lower.</summary>
    private static CoverModel Charged(CoverModel plain, double dearness, double restraint) => dearness == 0 && restraint == 0
        ? plain
        : plain.WithFees([.. plain.Fees.Select((fee, unit) => (fee + (dearness * plain.Upfronts[unit])) / (1 - restraint))]);

    private double UpfrontOf(SearchResult found) => Vectors.Dot(model.Upfronts, found.Units);

    private double UncoveredOf(SearchResult found, double dearness, double restraint) =>
        found.Cost - Vectors.Dot(Charged(_coarse, dearness, restraint).Fees, found.Units);

    private static double LeastThatKeeps(double most, Func<double, bool> keeps)
    {
        if (keeps(0))
        {
            return 0;
        }

        var (low, high) = (0.0, most);
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = keeps(middle) ? (low, middle) : (middle, high);
        }

        return high;
    }
}
