namespace CostOptimizer.Core.Purchasing;

/// <summary>
/// Finds the optimum of the linear program by cutting planes (Benders, Kelley): evaluate a purchase, add the cuts it proves, let
/// <see cref="CutMaster"/> propose the next, until its bound meets the best cost.
/// </summary>
/// <remarks>
/// Proposals jump from corner to corner, so they are kept in a box around the best purchase that grows where the cuts foresee the
/// gain well and shrinks where they do not (trust region, Linderoth and Wright 2003). Only a proposal without the box gives a
/// bound. Cuts hold whatever the bounds on units, so all solves of one problem share them.
/// </remarks>
internal sealed class CutSearch
{
    private const double Serious = 0.1;
    private const double Good = 0.5;
    private const double FirstSlack = 1e-3;
    private const double SlackOfGap = 0.05;
    private const double LeastRadius = 1e-6;

    // Measured: a cell of the master's inverse takes half the time of a step.
    private const double WorkOfCell = 0.5;
    private const double WorkOfScan = 0.2;

    // Cuts of earlier searches tell most of what a part of the space costs; a bound short of its best is one all the same.
    private const int MostRounds = 12;

    private readonly CoverModel _model;
    private readonly CoverEvaluator _evaluator;
    private readonly CutMaster _master;
    private readonly double _floor;
    private readonly double _budget;

    public CutSearch(CoverModel model, double budget, double floor, double work)
    {
        (_model, _floor, _budget, WorkLeft) = (model, floor, budget, work);
        _evaluator = new CoverEvaluator(model);
        _master = new CutMaster(model.Fees, model.Upfronts, model.BlockCount, budget, floor);
    }

    /// <summary>Steps times hours; a run ends soon after none is left. Counted, not timed, so that every machine finds the same.</summary>
    public double WorkLeft { get; set; }

    /// <summary>After a solve, by unit: see <see cref="CutMaster.ReducedCosts"/>.</summary>
    public double[] ReducedCosts() => _master.ReducedCosts();

    /// <summary>In steps times hours.</summary>
    public static double WorkOfPivot(CoverModel model) => WorkOfCell * CellsOf(model);

    private static double CellsOf(CoverModel model) => Math.Pow(model.OnSale + model.BlockCount, 2);

    /// <param name="start">Within the bounds and the budget.</param>
    /// <param name="radius">Of the first box around it, as a share of the most units there may be.</param>
    /// <param name="tolerance">Between cost and bound, money an hour.</param>
    /// <param name="enough">A bound this high is not worth raising.</param>
    /// <returns>Null when no purchase within the bounds is within the budget.</returns>
    public SearchResult? Run(double[] lower, double[] upper, double[] start, double radius, double tolerance, double enough = double.PositiveInfinity)
    {
        var center = Evaluate(start);
        var (best, bound, slack) = (center, double.NegativeInfinity, double.IsFinite(center.Linear) ? FirstSlack * center.Linear : 0);
        while (true)
        {
            var isBoxed = radius < 1 && double.IsFinite(center.Linear) && WorkLeft > _model.Work
                && Solve(Box(lower, center.Units, -radius), Box(upper, center.Units, radius), slack)
                && center.Linear - _master.Bound > tolerance;
            if (!isBoxed)
            {
                if (!Solve(lower, upper, tolerance * SlackOfGap))
                {
                    return null;
                }

                bound = Math.Max(bound, _master.Bound);
            }

            if (center.Linear - bound <= tolerance || bound >= enough || WorkLeft <= 0)
            {
                // A corner buys fewer things than a point between corners, and whole ones where the optimum is whole.
                var corner = Evaluate(Proposal());
                if (isBoxed && Solve(lower, upper, tolerance * SlackOfGap))
                {
                    bound = Math.Max(bound, _master.Bound);
                }

                best = corner.Billed <= best.Billed + tolerance ? corner : best;
                return new SearchResult(best.Units, best.Billed, bound, corner.Units);
            }

            var foreseen = center.Linear - _master.Bound;
            slack = SlackOfGap * Math.Max(tolerance, foreseen);
            var point = Evaluate(Proposal());
            best = point.Billed < best.Billed ? point : best;
            var gained = center.Linear - point.Linear;
            if (gained >= Serious * foreseen)
            {
                radius = Math.Min(1, gained >= Good * foreseen ? 2 * radius : radius);
                center = point;
            }
            else
            {
                radius = Math.Max(LeastRadius, radius / (gained < -foreseen ? 1.5 : 1.1));
            }
        }
    }

    /// <summary>Bounds the purchases of a small part of the space, for which earlier cuts tell nearly all.</summary>
    /// <returns>With the best that was come by; null when no purchase within the bounds is within the budget.</returns>
    public SearchResult? Probe(double[] lower, double[] upper, double tolerance, double enough)
    {
        var best = Point.None(lower);
        for (var round = 0; ; round++)
        {
            if (!Solve(lower, upper, tolerance * SlackOfGap))
            {
                return null;
            }

            var (bound, corner) = (_master.Bound, Proposal());
            if (bound >= enough)
            {
                return new SearchResult(best.Units, best.Billed, bound, corner);
            }

            var point = Evaluate(corner);
            best = point.Billed < best.Billed ? point : best;
            if (point.Linear - bound <= tolerance || round >= MostRounds || WorkLeft <= 0)
            {
                return new SearchResult(best.Units, best.Billed, bound, corner);
            }
        }
    }

    private bool Solve(double[] lower, double[] upper, double slack)
    {
        var (pivots, scanned) = (_master.Pivots, _master.Scanned);
        var feasible = _master.Solve(lower, upper, slack);
        WorkLeft -= (WorkOfPivot(_model) * (_master.Pivots - pivots)) + (WorkOfScan * (_master.Scanned - scanned));
        return feasible;
    }

    private double[] Proposal() => [.. _master.Values.AsSpan(0, _model.OnSale).ToArray().Select(value => Math.Max(0, value))];

    private double[] Box(double[] bounds, double[] center, double radius) =>
        [.. bounds.Select((bound, unit) => radius < 0 ? Math.Max(bound, center[unit] + (radius * _model.Most[unit])) : Math.Min(bound, center[unit] + (radius * _model.Most[unit])))];

    private Point Evaluate(double[] units)
    {
        WorkLeft -= _model.Work;
        var evaluation = _evaluator.Evaluate(units);
        _master.Add(evaluation.Cuts);
        var fees = Vectors.Dot(_model.Fees, units);
        return Vectors.Dot(_model.Upfronts, units) > _budget * (1 + 1e-9)
            ? Point.None(units)
            : new Point(units, fees + Math.Max(evaluation.Uncovered, _floor), fees + Math.Max(evaluation.Bound, _floor));
    }

    /// <param name="Billed">Its cost with commitments applied in a bill's order.</param>
    /// <param name="Linear">Its cost with them applied at their best, as the linear program counts it.</param>
    private sealed record Point(double[] Units, double Billed, double Linear)
    {
        public static Point None(double[] units) => new(units, double.PositiveInfinity, double.PositiveInfinity);
    }
}
