namespace CostOptimizer.Core.Purchasing;

/// <summary>
/// The cheapest purchase as far as the cuts tell: minimise fees · units + Σ block cost, each block's cost above its cuts, units
/// within bounds, upfront within budget, all blocks together above a floor.
/// </summary>
/// <remarks>
/// Solved through its dual by the revised primal simplex method, where a new cut is a new column: the last basis stays feasible
/// whatever is added or however the bounds move, so each solve starts from the last.
/// </remarks>
internal sealed class CutMaster
{
    private const double Tolerance = 1e-11;
    private const int MostPivots = 5_000;

    // More are rarely looked at again, and looking at all of them after every pivot comes to take most of the time.
    private const int MostCutsPerBlock = 20;

    private readonly CutColumns _columns;
    private readonly CutBasis _basis;

    /// <param name="budget">Most upfront; infinite for none.</param>
    /// <param name="floor">Least uncovered cost.</param>
    public CutMaster(double[] fees, double[] upfronts, int blocks, double budget, double floor)
    {
        _columns = new CutColumns(upfronts, blocks, budget, floor);
        _basis = new CutBasis(_columns, fees);
        Values = new double[_columns.Rows];
    }

    /// <summary>Units, then the cost of each block.</summary>
    public double[] Values { get; }

    public double Bound { get; private set; }

    /// <summary>Made so far, each in about the square of the size.</summary>
    public int Pivots => _basis.Pivots;

    /// <summary>Numbers of cuts that were compared with values so far.</summary>
    public double Scanned { get; private set; }

    /// <param name="cuts">One for each block.</param>
    public void Add(Cut[] cuts) => _columns.Add(cuts);

    /// <returns>What a unit more, from its lower bound, or one less, from its upper bound, adds to the bound at least; 0 in between.</returns>
    public double[] ReducedCosts() => _basis.ReducedCosts();

    /// <param name="slack">The bound may stay so far below what the cuts allow; it is a bound all the same.</param>
    /// <returns>False when the bounds leave no purchase within the budget.</returns>
    public bool Solve(double[] lower, double[] upper, double slack)
    {
        Forget(lower, upper);
        var isFeasible = Climb(lower, upper, slack);
        if (!_basis.IsExact())
        {
            _basis.Reset();
            isFeasible = Climb(lower, upper, slack);
        }

        Bound = _basis.Bound(lower, upper);
        return isFeasible;
    }

    /// <returns>False when the bounds leave no purchase within the budget.</returns>
    private bool Climb(double[] lower, double[] upper, double slack)
    {
        _basis.Price(lower, upper, Values);
        for (var pivots = 0; pivots < MostPivots;)
        {
            var before = pivots;
            var violated = Violated(lower, upper);
            if (violated.All(_columns.IsCut) && violated.Sum(column => _columns.Violation(column, Values, lower, upper)) <= slack)
            {
                break;
            }

            foreach (var column in violated)
            {
                // Entering one may have settled the next.
                if (_columns.Violation(column, Values, lower, upper) > Tolerance * _columns.Scale(column, upper))
                {
                    if (!_basis.Enter(column))
                    {
                        return false;
                    }

                    pivots++;
                    _basis.Price(lower, upper, Values);
                }
            }

            if (pivots == before)
            {
                break;
            }
        }

        return true;
    }

    /// <summary>Drops the half of the cuts that are farthest from being met, where there are many; evaluations bring back what is missed.</summary>
    private void Forget(double[] lower, double[] upper)
    {
        if (_columns.Cuts <= MostCutsPerBlock * _columns.Blocks)
        {
            return;
        }

        var first = _columns.FirstCut;
        var needed = _basis.Columns.Where(_columns.IsCut).Select(column => column - first).Concat(Enumerable.Range(0, _columns.Blocks)).ToHashSet();
        int[] kept =
        [
            .. Enumerable.Range(0, _columns.Cuts)
                .OrderByDescending(cut => needed.Contains(cut) ? double.PositiveInfinity : _columns.Violation(first + cut, Values, lower, upper))
                .Take(Math.Max(needed.Count, _columns.Cuts / 2))
                .Order(),
        ];
        _basis.Renumber(column => _columns.IsCut(column) ? first + Array.BinarySearch(kept, column - first) : column);
        _columns.Keep(kept);
    }

    /// <returns>The most violated bound or budget, and the most violated cut of each block, worst first.</returns>
    private int[] Violated(double[] lower, double[] upper)
    {
        var worst = new (int Column, double Violation)[_columns.Blocks + 1];
        for (var column = 0; column < _columns.FirstCut; column++)
        {
            Consider(_columns.Blocks, column);
        }

        Scanned += (double)_columns.Cuts * _columns.Units;
        for (var cut = 0; cut < _columns.Cuts; cut++)
        {
            Consider(_columns.BlockOf(cut), _columns.FirstCut + cut);
        }

        return [.. worst.Where(column => column.Violation > 0).OrderByDescending(column => column.Violation).Select(column => column.Column)];

        void Consider(int place, int column)
        {
            var violation = _columns.Violation(column, Values, lower, upper);
            if (violation > worst[place].Violation && violation > Tolerance * _columns.Scale(column, upper))
            {
                worst[place] = (column, violation);
            }
        }
    }
}
