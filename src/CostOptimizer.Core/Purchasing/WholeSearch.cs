namespace CostOptimizer.Core.Purchasing;

/// <summary>Makes reservations whole by branch and bound over the cuts of one <see cref="CutSearch"/>.</summary>
/// <remarks>
/// Purchases come from rounding the relaxed optimum step by step. Then the part of the space with the least bound is split
/// at the count whose rounding weighs most, and gone down into, nearer side first; halfway, swaps are tried on the best purchase. What a unit more would cost at least (its reduced
/// cost) leaves out counts that cannot be better. When the work allowed runs out, the least bound of what is left is the answer's.
/// </remarks>
/// <param name="known">
/// A purchase to better, with what is proven already. The search does not start from it: that led to the best of its neighbours.
/// </param>
/// <param name="sell">Makes of units whose counts are whole a purchase within the limits, and tells its cost.</param>
internal sealed class WholeSearch(CoverModel model, CutSearch search, BoughtPart known, Func<double[], BoughtPart> sell, double tolerance)
{
    private const double WholeEnough = 1e-6;

    // Of the work allowed: splitting raises the bound slowly, and finds what is one swap away late.
    private const double WorkForSwaps = 0.5;

    private readonly PriorityQueue<Node, (double Bound, int Turn)> _open = new();
    private BoughtPart? _best;
    // Least bound of parts with whole counts at their corner, where the bill's order or a limit makes them cost more than it.
    private double _closed = double.PositiveInfinity;
    private int _turns;

    private double Limit => (_best?.Cost ?? double.PositiveInfinity) - tolerance;

    private bool IsProven => known.Bound >= Limit;

    /// <param name="relaxed">Optimum with counts as fractions.</param>
    /// <returns>The cheapest purchase found, with the best bound that is proven.</returns>
    public BoughtPart Run(SearchResult relaxed)
    {
        Offer(relaxed.Units);
        Offer(relaxed.Corner);
        var root = new Node(new double[model.OnSale], model.Most, relaxed.Bound);
        if (relaxed.Bound < Limit && !IsProven)
        {
            var allowed = search.WorkLeft;
            Dive(relaxed);
            _open.Enqueue(root, (root.Bound, 0));
            Branch(allowed * WorkForSwaps);
            if (_open.Count > 0 && !IsProven)
            {
                Swap();
                Branch(0);
            }
        }

        var left = _open.Count > 0 ? _open.Peek().Bound : double.PositiveInfinity;
        var best = _best is { } found && found.Cost < known.Cost ? found : known;
        return best with { Bound = Math.Max(Math.Max(known.Bound, relaxed.Bound), Math.Min(Math.Min(_closed, left), best.Cost - tolerance)) };
    }

    /// <summary>Rounds the half of the counts that are nearest to whole, buys the rest anew, and so on; down at last, for the budget's sake.</summary>
    private void Dive(SearchResult relaxed)
    {
        var (lower, upper, corner) = (new double[model.OnSale], (double[])model.Most.Clone(), relaxed.Corner);
        while (true)
        {
            int[] open = [.. Wholes().Where(unit => lower[unit] < upper[unit]).OrderBy(unit => Distance(corner[unit])).ThenBy(unit => unit)];
            var half = open.Count(unit => Distance(corner[unit]) <= WholeEnough) + ((open.Count(unit => Distance(corner[unit]) > WholeEnough) + 1) / 2);
            foreach (var unit in open.Take(half))
            {
                lower[unit] = upper[unit] = Math.Min(upper[unit], Math.Round(corner[unit]));
            }

            if (search.Probe(lower, upper, tolerance, Limit) is not { } next)
            {
                break;
            }

            Offer(next.Corner);
            if (half == open.Length)
            {
                return;
            }

            corner = next.Corner;
        }

        double[] down = [.. relaxed.Corner.Select((value, unit) => IsWhole(unit) ? Math.Floor(value + WholeEnough) : 0)];
        if (search.Probe(Fix(new double[model.OnSale], down), Fix(model.Most, down), tolerance, Limit) is { } floored)
        {
            Offer(floored.Corner);
        }
    }

    /// <param name="spare">Work to leave.</param>
    private void Branch(double spare)
    {
        while (!IsProven && _open.TryDequeue(out var node, out _))
        {
            while (node is not null && search.WorkLeft > spare && !IsProven)
            {
                node = Next(node);
            }

            if (node is not null)
            {
                _open.Enqueue(node, (node.Bound, ++_turns));
                return;
            }
        }
    }

    /// <summary>Sells a reservation of the best purchase, or buys one more, or both, with the plans bought anew, for as long as that is cheaper.</summary>
    private void Swap()
    {
        if (_best is null || search.Probe(new double[model.OnSale], model.Most, tolerance, double.NegativeInfinity) is not { } relaxed)
        {
            return;
        }

        var (costs, before) = (search.ReducedCosts(), double.PositiveInfinity);
        while (_best.Cost < before)
        {
            var units = _best.Units;
            before = _best.Cost;
            (double[] Units, double Least)[] swaps =
            [
                .. from sold in Wholes().Where(unit => units[unit] >= 1).Append(-1)
                   from bought in Wholes().Where(unit => units[unit] < model.Most[unit]).Append(-1)
                   where sold != bought
                   let swapped = Swapped(units, sold, bought)
                   let least = relaxed.Bound + LeastAbove(relaxed.Corner, costs, swapped)
                   where least < Limit
                   orderby least
                   select (swapped, least),
            ];
            foreach (var (swapped, _) in swaps.TakeWhile(swap => search.WorkLeft > 0 && _best.Cost == before && swap.Least < Limit))
            {
                if (search.Probe(Fix(new double[model.OnSale], swapped), Fix(model.Most, swapped), tolerance, Limit) is { } found)
                {
                    Offer(found.Corner);
                }
            }
        }
    }

    /// <returns>How far above the relaxed bound counts lie at least, by their reduced costs.</returns>
    private double LeastAbove(double[] corner, double[] costs, double[] units) =>
        Wholes().Sum(unit => costs[unit] * (corner[unit] <= WholeEnough ? units[unit] : model.Most[unit] - units[unit]));

    private static double[] Swapped(double[] units, int sold, int bought)
    {
        var swapped = (double[])units.Clone();
        if (sold >= 0)
        {
            swapped[sold]--;
        }

        if (bought >= 0)
        {
            swapped[bought]++;
        }

        return swapped;
    }

    /// <returns>The more promising half of the node, where one may hold a better purchase; the other waits for its turn.</returns>
    private Node? Next(Node node)
    {
        if (node.Bound >= Limit || search.Probe(node.Lower, node.Upper, tolerance, Limit) is not { } found)
        {
            return null;
        }

        var bound = Math.Max(node.Bound, found.Bound);
        var costs = search.ReducedCosts();
        Offer(found.Corner);
        if (bound >= Limit)
        {
            return null;
        }

        var corner = found.Corner;
        var unit = Wholes().Where(whole => Distance(corner[whole]) > WholeEnough).OrderByDescending(whole => Distance(corner[whole]) * model.Fees[whole]).FirstOrDefault(-1);
        if (unit < 0)
        {
            _closed = Math.Min(_closed, bound);
            return null;
        }

        var (lower, upper) = Narrow(node, corner, costs, Limit - found.Bound);
        var below = Math.Floor(corner[unit]);
        var (down, up) = (new Node(lower, With(upper, unit, below), bound), new Node(With(lower, unit, below + 1), upper, bound));
        var isDown = corner[unit] - below <= 0.5;
        _open.Enqueue(isDown ? up : down, (bound, ++_turns));
        return isDown ? down : up;
    }

    /// <summary>Leaves out counts that cost more than the best purchase, as far as one count alone tells.</summary>
    private (double[] Lower, double[] Upper) Narrow(Node node, double[] corner, double[] costs, double room)
    {
        var (lower, upper) = ((double[])node.Lower.Clone(), (double[])node.Upper.Clone());
        foreach (var unit in Wholes().Where(unit => costs[unit] > 0 && double.IsFinite(room)))
        {
            var steps = Math.Floor((room / costs[unit]) + WholeEnough);
            if (corner[unit] <= lower[unit] + WholeEnough)
            {
                upper[unit] = Math.Min(upper[unit], lower[unit] + steps);
            }
            else if (corner[unit] >= upper[unit] - WholeEnough)
            {
                lower[unit] = Math.Max(lower[unit], upper[unit] - steps);
            }
        }

        return (lower, upper);
    }

    private void Offer(double[] units)
    {
        if (Wholes().All(unit => Distance(units[unit]) <= WholeEnough) && sell(units) is var sold && sold.Cost < (_best?.Cost ?? double.PositiveInfinity))
        {
            _best = sold;
        }
    }

    private static double Distance(double value) => Math.Abs(value - Math.Round(value));

    private IEnumerable<int> Wholes() => Enumerable.Range(0, model.OnSale).Where(IsWhole);

    private bool IsWhole(int unit) => model.Sources[unit].Sale!.IsWhole;

    private double[] Fix(double[] bounds, double[] units) =>
        [.. bounds.Select((bound, unit) => IsWhole(unit) ? Math.Round(units[unit]) : bound)];

    private static double[] With(double[] bounds, int unit, double bound)
    {
        var copy = (double[])bounds.Clone();
        copy[unit] = bound;
        return copy;
    }

    /// <summary>A part of the space.</summary>
    /// <param name="Bound">No purchase in it costs less, money an hour.</param>
    private sealed record Node(double[] Lower, double[] Upper, double Bound);
}
