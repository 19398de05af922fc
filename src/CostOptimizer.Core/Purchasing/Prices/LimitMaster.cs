namespace CostOptimizer.Core.Purchasing.Prices;

/// <summary>The cheapest blend of the purchases found so far that keeps to a budget and a coverage cap, and what either costs at its margin.</summary>
/// <remarks>
/// Column generation (Dantzig and Wolfe 1960) with two limits at most: a blend of three purchases is enough, so all of them are tried.
/// Uncovered cost is convex, hence a blend leaves no more uncovered than its parts.
/// </remarks>
/// <param name="budget">Most upfront; infinite for none.</param>
/// <param name="floor">Least uncovered, money an hour; zero for none.</param>
internal sealed class LimitMaster(double budget, double floor)
{
    private const double Noise = 1e-12;
    private const double MostRestraint = 1 - 1e-6;

    private readonly List<PricedPoint> _points = [];
    private (PricedPoint Point, double Share)[] _best = [];
    private Charges _charges;

    /// <summary>Of the blend, as the sum of its parts, money an hour; infinite before one is found.</summary>
    public double Cost { get; private set; } = double.PositiveInfinity;

    /// <summary>What the limits cost at the blend.</summary>
    public Charges Charges => _charges;

    /// <summary>Purchases and their shares, which come to one; at most three.</summary>
    public IReadOnlyList<(PricedPoint Point, double Share)> Blend => _best;

    public void Add(PricedPoint point)
    {
        if (Keeps(point) && point.Cost < Cost)
        {
            (Cost, _best, _charges) = (point.Cost, [(point, 1)], default);
        }

        for (var first = 0; first < _points.Count; first++)
        {
            Pair(point, _points[first]);
            for (var second = 0; second < first && floor > 0 && double.IsFinite(budget); second++)
            {
                Triple(point, _points[first], _points[second]);
            }
        }

        _points.Add(point);
    }

    private bool Keeps(PricedPoint point) => point.Uncovered >= floor && point.Upfront <= budget;

    /// <summary>One of the limits is met exactly.</summary>
    private void Pair(PricedPoint left, PricedPoint right)
    {
        if (Share(left.Uncovered, right.Uncovered, floor) is { } capped && (capped * left.Upfront) + ((1 - capped) * right.Upfront) <= budget)
        {
            Consider(new Charges(0, (left.Cost - right.Cost) / (left.Uncovered - right.Uncovered)), (left, capped), (right, 1 - capped));
        }

        if (double.IsFinite(budget) && Share(left.Upfront, right.Upfront, budget) is { } paid && (paid * left.Uncovered) + ((1 - paid) * right.Uncovered) >= floor)
        {
            Consider(new Charges((left.Cost - right.Cost) / (right.Upfront - left.Upfront), 0), (left, paid), (right, 1 - paid));
        }
    }

    /// <summary>Both limits are met exactly.</summary>
    private void Triple(PricedPoint one, PricedPoint two, PricedPoint three)
    {
        var (oneOpen, twoOpen) = (one.Uncovered - three.Uncovered, two.Uncovered - three.Uncovered);
        var (onePaid, twoPaid) = (one.Upfront - three.Upfront, two.Upfront - three.Upfront);
        var area = (oneOpen * twoPaid) - (twoOpen * onePaid);
        if (Math.Abs(area) <= Noise * (floor + 1) * (budget + 1))
        {
            return;
        }

        var (open, paid) = (floor - three.Uncovered, budget - three.Upfront);
        var (first, second) = (((open * twoPaid) - (twoOpen * paid)) / area, ((oneOpen * paid) - (open * onePaid)) / area);
        if (first > 0 && second > 0 && first + second < 1)
        {
            var (oneCost, twoCost) = (one.Cost - three.Cost, two.Cost - three.Cost);
            Consider(
                new Charges(-((oneOpen * twoCost) - (twoOpen * oneCost)) / area, ((oneCost * twoPaid) - (twoCost * onePaid)) / area),
                (one, first),
                (two, second),
                (three, 1 - first - second));
        }
    }

    private void Consider(Charges charges, params ReadOnlySpan<(PricedPoint Point, double Share)> blend)
    {
        var cost = 0.0;
        foreach (var (point, share) in blend)
        {
            cost += share * point.Cost;
        }

        if (cost < Cost)
        {
            (Cost, _best) = (cost, blend.ToArray());
            _charges = new Charges(Math.Max(0, charges.Dearness), Math.Clamp(charges.Restraint, 0, MostRestraint));
        }
    }

    /// <returns>Of the left one in a blend that comes to the limit, above 0 to below 1; null where no blend does.</returns>
    private static double? Share(double left, double right, double limit) =>
        (left < limit && right > limit) || (left > limit && right < limit) ? (limit - right) / (left - right) : null;
}
