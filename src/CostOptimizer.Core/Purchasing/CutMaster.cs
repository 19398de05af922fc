namespace CostOptimizer.Core.Purchasing;

/// <summary>
/// The cheapest purchase as far as the cuts tell: minimise fees · units + Σ block cost, each block's cost above its cuts, units
/// within bounds, upfront within budget, all blocks together above a floor.
/// </summary>
/// <remarks>
/// Solved through its dual by the revised primal simplex method, where a new cut is a new column: the last basis stays feasible
/// whatever is added or however the bounds move, so each solve starts from the last. The basis inverse is kept dense.
/// </remarks>
internal sealed class CutMaster
{
    private const double Tolerance = 1e-11;
    private const double Sound = 1e-7;
    private const double LeastPivot = 1e-10;
    private const int Refactor = 400;
    private const int MostPivots = 5_000;

    // More are rarely looked at again, and looking at all of them after every pivot comes to take most of the time.
    private const int MostCutsPerBlock = 20;

    private readonly double[] _fees;
    private readonly double[] _upfronts;
    private readonly int _blocks;
    private readonly double _budget;
    private readonly double _floor;

    private List<(int Block, Cut Cut)> _cuts = [];
    private readonly int[] _basis;
    private readonly double[][] _inverse;
    private readonly double[] _amounts;
    private readonly double[] _column;
    private readonly double[] _direction;

    /// <param name="budget">Most upfront; infinite for none.</param>
    /// <param name="floor">Least uncovered cost.</param>
    public CutMaster(double[] fees, double[] upfronts, int blocks, double budget, double floor)
    {
        // In units of the largest upfront fee, since fees are of cents and dollars, and pivots of tens of thousands beside them lose digits.
        var scale = Math.Max(1, upfronts.DefaultIfEmpty(0).Max());
        (_fees, _upfronts, _blocks, _budget, _floor) = (fees, [.. upfronts.Select(upfront => upfront / scale)], blocks, budget / scale, floor);
        var size = Units + blocks;
        (_basis, _amounts, _column, _direction) = (new int[size], new double[size], new double[size], new double[size]);
        Values = new double[size];
        _inverse = [.. Enumerable.Range(0, size).Select(row => new double[size])];
        for (var block = 0; block < blocks; block++)
        {
            // No hour costs less than nothing.
            _cuts.Add((block, new Cut(0, new double[Units])));
        }

        Reset();
    }

    /// <summary>Units, then the cost of each block.</summary>
    public double[] Values { get; }

    public double Bound { get; private set; }

    /// <summary>Made so far, each in about the square of the size.</summary>
    public int Pivots { get; private set; }

    /// <summary>Numbers of cuts that were compared with values so far.</summary>
    public double Scanned { get; private set; }

    private int Units => _fees.Length;

    // Columns of the dual: lower and upper bounds of units, budget, floor, then cuts.
    private int Budget => 2 * Units;

    private int Floor => Budget + 1;

    public void Add(Cut[] cuts)
    {
        for (var block = 0; block < cuts.Length; block++)
        {
            _cuts.Add((block, cuts[block]));
        }
    }

    /// <returns>What a unit more, from its lower bound, or one less, from its upper bound, adds to the bound at least; 0 in between.</returns>
    public double[] ReducedCosts()
    {
        var costs = new double[Units];
        for (var row = 0; row < _basis.Length; row++)
        {
            if (_basis[row] < Budget)
            {
                costs[_basis[row] % Units] = Math.Max(0, _amounts[row]);
            }
        }

        return costs;
    }

    /// <param name="slack">The bound may stay so far below what the cuts allow; it is a bound all the same.</param>
    /// <returns>False when the bounds leave no purchase within the budget.</returns>
    public bool Solve(double[] lower, double[] upper, double slack)
    {
        Forget(lower, upper);
        var isFeasible = Climb(lower, upper, slack);
        if (!IsExact())
        {
            Reset();
            isFeasible = Climb(lower, upper, slack);
        }

        Bound = 0;
        for (var row = 0; row < _basis.Length; row++)
        {
            Bound += _amounts[row] * GainOf(_basis[row], lower, upper);
        }

        return isFeasible;
    }

    /// <returns>False when the bounds leave no purchase within the budget.</returns>
    private bool Climb(double[] lower, double[] upper, double slack)
    {
        Price(lower, upper);
        for (var pivots = 0; pivots < MostPivots;)
        {
            var before = pivots;
            var violated = Violated(lower, upper);
            if (violated.All(column => column > Floor) && violated.Sum(column => Violation(column, lower, upper)) <= slack)
            {
                break;
            }

            foreach (var column in violated)
            {
                // Entering one may have settled the next.
                if (Violation(column, lower, upper) > Tolerance * Scale(column, upper))
                {
                    if (!Enter(column))
                    {
                        return false;
                    }

                    pivots++;
                    Price(lower, upper);
                }
            }

            if (pivots == before)
            {
                break;
            }
        }

        return true;
    }

    /// <summary>Whether the amounts still solve the basis, which is what makes the bound one, or rounding has spoilt it.</summary>
    private bool IsExact()
    {
        Span<double> sums = stackalloc double[_basis.Length];
        sums.Clear();
        var largest = 1.0;
        for (var row = 0; row < _basis.Length; row++)
        {
            if (!double.IsFinite(_amounts[row]) || _amounts[row] < -Sound)
            {
                return false;
            }

            Load(_basis[row]);
            Vectors.AddTimes(sums, _amounts[row], _column);
        }

        for (var row = 0; row < _basis.Length; row++)
        {
            largest = Math.Max(largest, Math.Abs(sums[row] - (row < Units ? _fees[row] : 1)) / Sound);
        }

        return largest <= 1;
    }

    /// <summary>To buying nothing, for which nothing needs inverting.</summary>
    private void Reset()
    {
        for (var row = 0; row < _basis.Length; row++)
        {
            _basis[row] = row < Units ? LowerOf(row) : CutAt(row - Units);
            _amounts[row] = row < Units ? _fees[row] : 1;
            Array.Clear(_inverse[row]);
            _inverse[row][row] = 1;
        }
    }

    /// <summary>Drops the half of the cuts that are farthest from being met, where there are many; evaluations bring back what is missed.</summary>
    private void Forget(double[] lower, double[] upper)
    {
        if (_cuts.Count <= MostCutsPerBlock * _blocks)
        {
            return;
        }

        var needed = _basis.Where(column => column > Floor).Select(column => column - Floor - 1).Concat(Enumerable.Range(0, _blocks)).ToHashSet();
        int[] kept =
        [
            .. Enumerable.Range(0, _cuts.Count)
                .OrderByDescending(cut => needed.Contains(cut) ? double.PositiveInfinity : Violation(CutAt(cut), lower, upper))
                .Take(Math.Max(needed.Count, _cuts.Count / 2))
                .Order(),
        ];
        for (var row = 0; row < _basis.Length; row++)
        {
            _basis[row] = _basis[row] > Floor ? CutAt(Array.BinarySearch(kept, _basis[row] - Floor - 1)) : _basis[row];
        }

        _cuts = [.. kept.Select(cut => _cuts[cut])];
    }

    private int LowerOf(int unit) => unit;

    private int UpperOf(int unit) => Units + unit;

    private int CutAt(int cut) => Floor + 1 + cut;

    private double GainOf(int column, double[] lower, double[] upper) =>
        column < Units ? lower[column]
        : column < Budget ? -upper[column - Units]
        : column == Budget ? -_budget
        : column == Floor ? _floor
        : _cuts[column - Floor - 1].Cut.Constant;

    private void Price(double[] lower, double[] upper)
    {
        Array.Clear(Values);
        for (var row = 0; row < _basis.Length; row++)
        {
            Vectors.AddTimes(Values, GainOf(_basis[row], lower, upper), _inverse[row]);
        }
    }

    /// <returns>The most violated bound or budget, and the most violated cut of each block, worst first.</returns>
    private int[] Violated(double[] lower, double[] upper)
    {
        var worst = new (int Column, double Violation)[_blocks + 1];
        for (var column = 0; column <= Floor; column++)
        {
            Consider(_blocks, column);
        }

        Scanned += (double)_cuts.Count * Units;
        for (var cut = 0; cut < _cuts.Count; cut++)
        {
            Consider(_cuts[cut].Block, CutAt(cut));
        }

        return [.. worst.Where(column => column.Violation > 0).OrderByDescending(column => column.Violation).Select(column => column.Column)];

        void Consider(int place, int column)
        {
            var violation = Violation(column, lower, upper);
            if (violation > worst[place].Violation && violation > Tolerance * Scale(column, upper))
            {
                worst[place] = (column, violation);
            }
        }
    }

    private double Violation(int column, double[] lower, double[] upper)
    {
        if (column > Floor)
        {
            var (block, cut) = _cuts[column - Floor - 1];
            return cut.Constant + Vectors.Dot(cut.Slope, Values) - Values[Units + block];
        }

        return column < Units ? lower[column] - Values[column]
            : column < Budget ? Values[column - Units] - upper[column - Units]
            : column == Floor ? _floor - Values.AsSpan(Units).ToArray().Sum()
            : double.IsFinite(_budget) ? Vectors.Dot(_upfronts, Values) - _budget
            : 0;
    }

    private double Scale(int column, double[] upper) => 1 + Math.Abs(
        column > Floor ? _cuts[column - Floor - 1].Cut.Constant
        : column == Floor ? _floor
        : column == Budget ? (double.IsFinite(_budget) ? _budget : 0)
        : upper[column % Units]);

    private bool Enter(int column)
    {
        Load(column);
        var (leaving, least) = (-1, double.PositiveInfinity);
        for (var row = 0; row < _basis.Length; row++)
        {
            _direction[row] = Vectors.Dot(_inverse[row], _column);
            if (_direction[row] > LeastPivot)
            {
                var ratio = Math.Max(0, _amounts[row]) / _direction[row];
                if (ratio < least - 1e-13 || (ratio <= least + 1e-13 && _direction[row] > _direction[leaving]))
                {
                    (leaving, least) = (row, Math.Min(ratio, least));
                }
            }
        }

        if (leaving < 0)
        {
            return false;
        }

        Pivot(column, leaving);
        return true;
    }

    private void Pivot(int column, int leaving)
    {
        var step = Math.Max(0, _amounts[leaving]) / _direction[leaving];
        Vectors.Scale(_inverse[leaving], 1 / _direction[leaving]);
        for (var row = 0; row < _basis.Length; row++)
        {
            if (row != leaving && _direction[row] != 0)
            {
                _amounts[row] -= step * _direction[row];
                Vectors.AddTimes(_inverse[row], -_direction[row], _inverse[leaving]);
            }
        }

        _amounts[leaving] = step;
        _basis[leaving] = column;
        if (++Pivots % Refactor == 0)
        {
            Invert();
        }
    }

    private void Load(int column)
    {
        Array.Clear(_column);
        if (column < Units)
        {
            _column[column] = 1;
        }
        else if (column < Budget)
        {
            _column[column - Units] = -1;
        }
        else if (column == Budget)
        {
            for (var unit = 0; unit < Units; unit++)
            {
                _column[unit] = -_upfronts[unit];
            }
        }
        else if (column == Floor)
        {
            Array.Fill(_column, 1, Units, _blocks);
        }
        else
        {
            var (block, cut) = _cuts[column - Floor - 1];
            for (var unit = 0; unit < Units; unit++)
            {
                _column[unit] = -cut.Slope[unit];
            }

            _column[Units + block] = 1;
        }
    }

    /// <summary>Inverts the basis anew, so that rounding does not pile up.</summary>
    private void Invert()
    {
        var size = _basis.Length;
        var basis = new double[size][];
        for (var row = 0; row < size; row++)
        {
            basis[row] = new double[2 * size];
            basis[row][size + row] = 1;
        }

        for (var position = 0; position < size; position++)
        {
            Load(_basis[position]);
            for (var row = 0; row < size; row++)
            {
                basis[row][position] = _column[row];
            }
        }

        for (var pivot = 0; pivot < size; pivot++)
        {
            var best = pivot;
            for (var row = pivot + 1; row < size; row++)
            {
                best = Math.Abs(basis[row][pivot]) > Math.Abs(basis[best][pivot]) ? row : best;
            }

            (basis[pivot], basis[best]) = (basis[best], basis[pivot]);
            Vectors.Scale(basis[pivot], 1 / basis[pivot][pivot]);
            for (var row = 0; row < size; row++)
            {
                if (row != pivot && basis[row][pivot] != 0)
                {
                    Vectors.AddTimes(basis[row], -basis[row][pivot], basis[pivot]);
                }
            }
        }

        for (var row = 0; row < size; row++)
        {
            Array.Copy(basis[row], size, _inverse[row], 0, size);
            _amounts[row] = Vectors.Dot(_inverse[row].AsSpan(0, Units), _fees);
            for (var block = 0; block < _blocks; block++)
            {
                _amounts[row] += _inverse[row][Units + block];
            }
        }
    }
}
