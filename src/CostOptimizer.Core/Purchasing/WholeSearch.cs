namespace CostOptimizer.Core.Purchasing;

/// <summary>Makes reservations whole by branch and bound over the cuts of one <see cref="CutSearch"/>.</summary>
/// <remarks>
/// The first purchase comes from rounding the relaxed optimum step by step. Then the most fractional count is split, nearer side
/// first. When the work allowed runs out, the best found stands beside the relaxed bound.
/// </remarks>
internal sealed class WholeSearch(CoverModel model, CutSearch search, double tolerance)
{
    private const double WholeEnough = 1e-6;
    private const double NearRadius = 0.02;

    private SearchResult? _best;

    /// <param name="relaxed">Optimum with counts as fractions.</param>
    public SearchResult Run(SearchResult relaxed)
    {
        var lower = new double[model.OnSale];
        if (MostFractional(relaxed.Units) < 0)
        {
            return relaxed;
        }

        Dive(relaxed);
        Branch(lower, model.Most, relaxed);
        return (_best ?? throw new InvalidOperationException("Buying no reservation is always possible.")) with { Bound = relaxed.Bound };
    }

    /// <summary>Rounds the half of the counts that are nearest to whole, buys the rest anew, and so on; down at last, for the budget's sake.</summary>
    private void Dive(SearchResult relaxed)
    {
        var (lower, upper, node) = (new double[model.OnSale], (double[])model.Most.Clone(), relaxed);
        while (true)
        {
            int[] open = [.. Enumerable.Range(0, model.OnSale).Where(unit => IsWhole(unit) && lower[unit] < upper[unit]).OrderBy(unit => Distance(node.Corner[unit])).ThenBy(unit => unit)];
            var half = open.Count(unit => Distance(node.Corner[unit]) <= WholeEnough) + ((open.Count(unit => Distance(node.Corner[unit]) > WholeEnough) + 1) / 2);
            foreach (var unit in open.Take(half))
            {
                lower[unit] = upper[unit] = Math.Min(upper[unit], Math.Round(node.Corner[unit]));
            }

            if (search.Run(lower, upper, Clamp(node.Units, lower, upper), NearRadius, tolerance) is not { } next)
            {
                break;
            }

            Keep(next);
            if (half == open.Length)
            {
                return;
            }

            node = next;
        }

        double[] down = [.. relaxed.Corner.Select((value, unit) => IsWhole(unit) ? Math.Floor(value + WholeEnough) : 0)];
        Try(Fix(new double[model.OnSale], down), Fix(model.Most, down), relaxed.Units);
    }

    private static double Distance(double value) => Math.Abs(value - Math.Round(value));

    private void Branch(double[] lower, double[] upper, SearchResult node)
    {
        if (search.WorkLeft <= 0 || node.Bound >= (_best?.Cost ?? double.PositiveInfinity) - tolerance)
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
            if (search.WorkLeft > 0 && search.Run(side.Lower, side.Upper, Clamp(node.Units, side.Lower, side.Upper), NearRadius, tolerance, (_best?.Cost ?? double.PositiveInfinity) - tolerance) is { } child)
            {
                Keep(child);
                Branch(side.Lower, side.Upper, child);
            }
        }
    }

    private void Try(double[] lower, double[] upper, double[] near)
    {
        if (search.Run(lower, upper, Clamp(near, lower, upper), NearRadius, tolerance) is { } result)
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
            if (IsWhole(unit) && Distance(units[unit]) is var fraction && fraction > distance)
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
