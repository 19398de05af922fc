namespace CostOptimizer.Core.Purchasing;

/// <summary>
/// Finds the optimum of the linear program by cutting planes (Benders, Kelley): evaluate a purchase, add the cuts it proves, let
/// <see cref="CutMaster"/> propose the next, until its bound meets the best cost.
/// </summary>
/// <remarks>
/// Proposals jump from corner to corner, so the next purchase lies between the proposal and the best so far (in-out separation,
/// Ben-Ameur and Neto 2007). Cuts hold whatever the bounds on units, so all solves of one problem share them.
/// </remarks>
internal sealed class CutSearch
{
    private const double Step = 0.5;

    private readonly CoverModel _model;
    private readonly CoverEvaluator _evaluator;
    private readonly CutMaster _master;
    private readonly double _floor;
    private readonly double _budget;

    public CutSearch(CoverModel model, double budget, double floor, int evaluations)
    {
        (_model, _floor, _budget, EvaluationsLeft) = (model, floor, budget, evaluations);
        _evaluator = new CoverEvaluator(model);
        _master = new CutMaster(model.Fees, model.Upfronts, model.BlockCount, budget, floor);
    }

    public int EvaluationsLeft { get; private set; }

    /// <param name="start">Within the bounds and the budget.</param>
    /// <param name="tolerance">Between cost and bound, money an hour.</param>
    /// <param name="enough">A bound this high is not worth raising.</param>
    /// <returns>Null when no purchase within the bounds is within the budget.</returns>
    public SearchResult? Run(double[] lower, double[] upper, double[] start, double tolerance, double enough = double.PositiveInfinity)
    {
        var (best, tight) = (Point.None(start), Point.None(start));
        var (bound, units) = (double.NegativeInfinity, start);
        while (true)
        {
            var point = Evaluate(units);
            best = point.Billed < best.Billed ? point : best;
            tight = point.Linear < tight.Linear ? point : tight;
            if (!_master.Solve(lower, upper))
            {
                return null;
            }

            var stalled = _master.Bound - bound < 1e-3 * (tight.Linear - bound);
            bound = Math.Max(bound, _master.Bound);
            if (tight.Linear - bound <= tolerance || bound >= enough || EvaluationsLeft <= 0)
            {
                // A corner buys fewer things than a point between corners, and whole ones where the optimum is whole.
                var corner = Evaluate(Between(start, _master.Values, 1));
                best = corner.Billed <= best.Billed + tolerance ? corner : best;
                return new SearchResult(best.Units, best.Billed, bound, corner.Units);
            }

            units = Between(tight.Units, _master.Values, stalled ? 1 : Step);
        }
    }

    private Point Evaluate(double[] units)
    {
        EvaluationsLeft--;
        var evaluation = _evaluator.Evaluate(units);
        _master.Add(evaluation.Cuts);
        var fees = Vectors.Dot(_model.Fees, units);
        return Vectors.Dot(_model.Upfronts, units) > _budget * (1 + 1e-9)
            ? Point.None(units)
            : new Point(units, fees + Math.Max(evaluation.Uncovered, _floor), fees + Math.Max(evaluation.Bound, _floor));
    }

    private double[] Between(double[] from, double[] to, double step)
    {
        var units = new double[_model.OnSale];
        for (var unit = 0; unit < units.Length; unit++)
        {
            units[unit] = Math.Max(0, from[unit] + (step * (to[unit] - from[unit])));
        }

        return units;
    }

    /// <param name="Billed">Its cost with commitments applied in a bill's order.</param>
    /// <param name="Linear">Its cost with them applied at their best, as the linear program counts it.</param>
    private sealed record Point(double[] Units, double Billed, double Linear)
    {
        public static Point None(double[] units) => new(units, double.PositiveInfinity, double.PositiveInfinity);
    }
}
