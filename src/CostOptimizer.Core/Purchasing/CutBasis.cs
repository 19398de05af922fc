namespace CostOptimizer.Core.Purchasing;

/// <summary>A basis of the dual of <see cref="CutMaster"/>: the columns in use, their amounts, and its inverse, which is kept dense.</summary>
internal sealed class CutBasis
{
    private const double Sound = 1e-7;
    private const double LeastPivot = 1e-10;
    private const int Refactor = 400;

    private readonly CutColumns _columns;
    private readonly double[] _fees;
    private readonly int[] _basis;
    private readonly double[][] _inverse;
    private readonly double[] _amounts;
    private readonly double[] _column;
    private readonly double[] _direction;

    public CutBasis(CutColumns columns, double[] fees)
    {
        var size = columns.Rows;
        (_columns, _fees) = (columns, fees);
        (_basis, _amounts, _column, _direction) = (new int[size], new double[size], new double[size], new double[size]);
        _inverse = [.. Enumerable.Range(0, size).Select(row => new double[size])];
        Reset();
    }

    /// <summary>Made so far, each in about the square of the size.</summary>
    public int Pivots { get; private set; }

    public IEnumerable<int> Columns => _basis;

    /// <summary>To buying nothing, for which nothing needs inverting.</summary>
    public void Reset()
    {
        for (var row = 0; row < _basis.Length; row++)
        {
            _basis[row] = _columns.FirstOf(row);
            _amounts[row] = row < _columns.Units ? _fees[row] : 1;
            Array.Clear(_inverse[row]);
            _inverse[row][row] = 1;
        }
    }

    /// <summary>Gives columns in use other numbers.</summary>
    public void Renumber(Func<int, int> numberOf)
    {
        for (var row = 0; row < _basis.Length; row++)
        {
            _basis[row] = numberOf(_basis[row]);
        }
    }

    /// <returns>What a unit more, from its lower bound, or one less, from its upper bound, adds to the bound at least; 0 in between.</returns>
    public double[] ReducedCosts()
    {
        var costs = new double[_columns.Units];
        for (var row = 0; row < _basis.Length; row++)
        {
            if (_columns.UnitOf(_basis[row]) is >= 0 and var unit)
            {
                costs[unit] = Math.Max(0, _amounts[row]);
            }
        }

        return costs;
    }

    public double Bound(double[] lower, double[] upper)
    {
        var bound = 0.0;
        for (var row = 0; row < _basis.Length; row++)
        {
            bound += _amounts[row] * _columns.GainOf(_basis[row], lower, upper);
        }

        return bound;
    }

    /// <param name="values">By row, set to the purchase and its blocks' costs at which the columns in use are met exactly.</param>
    public void Price(double[] lower, double[] upper, double[] values)
    {
        Array.Clear(values);
        for (var row = 0; row < _basis.Length; row++)
        {
            Vectors.AddTimes(values, _columns.GainOf(_basis[row], lower, upper), _inverse[row]);
        }
    }

    /// <summary>Whether the amounts still solve the basis, which is what makes the bound one, or rounding has spoilt it.</summary>
    public bool IsExact()
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

            _columns.Load(_basis[row], _column);
            Vectors.AddTimes(sums, _amounts[row], _column);
        }

        for (var row = 0; row < _basis.Length; row++)
        {
            largest = Math.Max(largest, Math.Abs(sums[row] - (row < _fees.Length ? _fees[row] : 1)) / Sound);
        }

        return largest <= 1;
    }

    /// <returns>False when nothing has to leave for it: the bounds leave no purchase.</returns>
    public bool Enter(int column)
    {
        _columns.Load(column, _column);
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
            _columns.Load(_basis[position], _column);
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
            _amounts[row] = Vectors.Dot(_inverse[row].AsSpan(0, _columns.Units), _fees);
            for (var block = 0; block < _columns.Blocks; block++)
            {
                _amounts[row] += _inverse[row][_columns.Units + block];
            }
        }
    }
}
