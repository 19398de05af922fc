namespace CostOptimizer.Core.Purchasing;

/// <summary>Makes reservations whole by branch and bound over the cuts of one <see cref="CutSearch"/>.</summary>
/// <remarks>
/// The first purchase comes from rounding the relaxed optimum and buying plans anew around it. Then the most fractional count is
/// split, nearer side first. When the evaluations run out, the best found stands beside the relaxed bound.
/// </remarks>
internal sealed class WholeSearch(CoverModel model, CutSearch search, double tolerance)
{
    private const double WholeEnough = 1e-6;

    private SearchResult? _best;

    /// <param name="relaxed">Optimum with counts as fractions.</param>
    public SearchResult Run(SearchResult relaxed)
    {
        var lower = new double[model.OnSale];
        if (MostFractional(relaxed.Units) < 0)
        {
            return relaxed;
        }

        foreach (var round in new Func<double, double>[] { value => Math.Floor(value + WholeEnough), Math.Round })
        {
            var (low, high) = (new double[model.OnSale], (double[])model.Most.Clone());
            for (var unit = 0; unit < low.Length; unit++)
            {
                if (IsWhole(unit))
                {
                    low[unit] = high[unit] = Math.Min(model.Most[unit], round(relaxed.Units[unit]));
                }
            }

            Try(low, high, relaxed.Units);
        }

        Branch(lower, model.Most, relaxed);
        return _best is null
            ? throw new InvalidOperationException("Buying no reservation is always possible.")
            : _best with { Bound = relaxed.Bound };
    }

    private void Branch(double[] lower, double[] upper, SearchResult node)
    {
        if (search.EvaluationsLeft <= 0 || node.Bound >= (_best?.Cost ?? double.PositiveInfinity) - tolerance)
        {
            return;
        }

        var unit = MostFractional(node.Corner);
        if (unit < 0)
        {
            // Whole at the corner: buy it so, which the evaluation of points between may have missed.
            Try(Fix(lower, node.Corner), Fix(upper, node.Corner), node.Corner);
            return;
        }

        var below = Math.Floor(node.Corner[unit]);
        var sides = new[] { (Lower: lower, Upper: With(upper, unit, below)), (Lower: With(lower, unit, below + 1), Upper: upper) };
        foreach (var side in node.Corner[unit] - below <= 0.5 ? sides : sides.Reverse())
        {
            if (search.EvaluationsLeft > 0 && search.Run(side.Lower, side.Upper, Clamp(node.Units, side.Lower, side.Upper), tolerance, (_best?.Cost ?? double.PositiveInfinity) - tolerance) is { } child)
            {
                Keep(child);
                Branch(side.Lower, side.Upper, child);
            }
        }
    }

    private void Try(double[] lower, double[] upper, double[] near)
    {
        if (search.Run(lower, upper, Clamp(near, lower, upper), tolerance) is { } result)
        {
            Keep(result);
        }
    }

    private void Keep(SearchResult result)
    {
        if (MostFractional(result.Units) < 0 && result.Cost < (_best?.Cost ?? double.PositiveInfinity))
        {
            _best = result;
        }
    }

    private int MostFractional(double[] units)
    {
        var (most, distance) = (-1, WholeEnough);
        for (var unit = 0; unit < units.Length; unit++)
        {
            if (IsWhole(unit) && Math.Abs(units[unit] - Math.Round(units[unit])) is var fraction && fraction > distance)
            {
                (most, distance) = (unit, fraction);
            }
        }

        return most;
    }

    private bool IsWhole(int unit) => model.Sources[unit].Sale!.IsWhole;

    private double[] Fix(double[] bounds, double[] units) =>
        [.. bounds.Select((bound, unit) => IsWhole(unit) ? Math.Round(units[unit]) : bound)];

    private static double[] With(double[] bounds, int unit, double bound)
    {
        var copy = (double[])bounds.Clone();
        copy[unit] = bound;
        return copy;
    }

    private static double[] Clamp(double[] units, double[] lower, double[] upper) =>
        [.. units.Select((value, unit) => Math.Clamp(value, lower[unit], upper[unit]))];
}
