namespace CostOptimizer.Core.Purchasing.Prices;

/// <summary>
/// What units of one source are worth, hour by hour: usage that they may cover, the most valuable first. The units bought are one
/// level in every hour, and the value of the next one falls as the level rises.
/// </summary>
internal sealed class LevelCurve
{
    private const double Grain = 1e-11;
    private const double NearShare = 0.02;
    private const double NearTie = 1e-9;

    // So narrow, a bracket holds few enough ends to sort them; more cuts than this rarely narrow it further.
    private const double Narrow = 0.002;
    private const int MostCuts = 6;
    private const int FewRows = 12;

    private readonly double[] _weights;
    private readonly double[] _ends;
    private readonly double[] _values;
    private readonly bool _alike;
    private readonly double[] _next;
    private readonly double[] _last;
    private int _width;
    private double[] _breaks = [];
    private double[] _drops = [];

    /// <param name="weights">Of the hours.</param>
    /// <param name="most">Rows that a source may cover.</param>
    /// <param name="alike">Whether the values of the first hour hold for all.</param>
    public LevelCurve(double[] weights, int most, bool alike = false)
    {
        (_weights, _width, _alike) = (weights, most, alike);
        _ends = new double[weights.Length * most];
        _values = new double[alike ? most : _ends.Length];
        (_next, _last) = (new double[weights.Length], new double[weights.Length]);
    }

    /// <summary>Rows of the source at hand; what was set before is void.</summary>
    public int Width
    {
        get => _width;
        set => _width = value <= _ends.Length / _weights.Length ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "More rows than the curve was made for.");
    }

    /// <param name="needs">Units that cover each row in this hour; sorted along with the values.</param>
    /// <param name="values">Of a unit.</param>
    /// <param name="isSorted">Whether values fall already.</param>
    public void Set(int hour, Span<double> needs, Span<double> values, bool isSorted)
    {
        if (!isSorted)
        {
            SortByValue(needs, values);
        }

        var ends = _ends.AsSpan(hour * _width, _width);
        var end = 0.0;
        for (var row = 0; row < ends.Length; row++)
        {
            end += needs[row];
            ends[row] = end;
        }

        if (!_alike || hour == 0)
        {
            values[.._width].CopyTo(_values.AsSpan(hour * _width));
        }
    }

    /// <returns>The least level at which the next unit brings no more than it costs.</returns>
    /// <param name="fee">Per unit and hour.</param>
    /// <param name="near">Where to look first.</param>
    /// <param name="most">Level that covers everything.</param>
    public double Best(double fee, double near, double most)
    {
        var (low, worthLow, high, worthHigh) = Bracket(fee, near, most);
        for (var cut = 0; cut < MostCuts && worthLow > fee && high - low > Narrow * most; cut++)
        {
            // Between straight line and half way: the worth falls in thousands of small steps, here and there in a large one.
            var line = low + ((high - low) * Math.Clamp((worthLow - fee) / (worthLow - worthHigh), 0.02, 0.98));
            var middle = cut % 3 == 2 ? (low + high) / 2 : line;
            var worth = WorthOfNext(middle);
            (low, worthLow, high, worthHigh) = worth <= fee ? (low, worthLow, middle, worth) : (middle, worth, high, worthHigh);
        }

        return worthLow > fee ? BestEnd(fee, low, worthLow, high) : low;
    }

    /// <param name="most">Units, 0 or more.</param>
    /// <returns>What the first, second and further whole units save, averaged over the hours.</returns>
    public double[] GainsOfUnits(int most)
    {
        var (gains, steady) = (new double[most + 1], new double[most + 2]);
        for (var hour = 0; hour < _weights.Length; hour++)
        {
            var (start, weight) = (0.0, _weights[hour]);
            for (var row = 0; row < _width && start < most; row++)
            {
                var end = Math.Min(_ends[(hour * _width) + row], most);
                if (end > start)
                {
                    var (value, first, last) = (weight * ValueAt(hour, row), (int)start, (int)end);
                    if (first == last)
                    {
                        gains[first] += value * (end - start);
                    }
                    else
                    {
                        gains[first] += value * (first + 1 - start);
                        gains[last] += value * (end - last);
                        steady[first + 1] += value;
                        steady[last] -= value;
                    }

                    start = end;
                }
            }
        }

        var full = 0.0;
        for (var unit = 0; unit < most; unit++)
        {
            full += steady[unit];
            gains[unit] += full;
        }

        return gains[..most];
    }

    /// <param name="prices">
    /// By hour, set to what a unit is worth at the level: where usage of one value ends there, any price between that of the last
    /// unit and of the next is right, and one share of the way is taken in all hours so that the prices come to the fee on average.
    /// Where they cannot, because the level is too low, they are scaled down to it.
    /// </param>
    public void PricesFor(double level, double fee, double[] prices)
    {
        for (var hour = 0; hour < _next.Length; hour++)
        {
            (_next[hour], _last[hour]) = (PriceOfNext(hour, level), PriceOfLast(hour, level));
        }

        var (low, high) = (Vectors.Dot(_weights, _next), Vectors.Dot(_weights, _last));
        var share = high > low ? Math.Clamp((fee - low) / (high - low), 0, 1) : 0;
        _next.CopyTo(prices, 0);
        Vectors.Scale(prices, 1 - share);
        Vectors.AddTimes(prices, share, _last);
        Vectors.Scale(prices, Math.Min(1, fee / Math.Max(fee, low)));
    }

    /// <returns>Zero where nothing is left to cover.</returns>
    public double PriceOfNext(int hour, double level)
    {
        var row = FirstBeyond(hour, level + GrainAt(level));
        return row < _width ? ValueAt(hour, row) : 0;
    }

    private double PriceOfLast(int hour, double level)
    {
        var (grain, first) = (GrainAt(level), hour * _width);
        var row = FirstBeyond(hour, level + grain) - 1;
        if (level <= grain || row < 0 || _ends[first + row] < level - grain)
        {
            return PriceOfNext(hour, level);
        }

        // Rows without usage end there too; the last unit covered the one that has some.
        while (row > 0 && _ends[first + row] - _ends[first + row - 1] <= grain)
        {
            row--;
        }

        return ValueAt(hour, row);
    }

    private (double Low, double WorthLow, double High, double WorthHigh) Bracket(double fee, double near, double most)
    {
        var worth = WorthOfNext(near);
        var (low, worthLow, high, worthHigh) = worth > fee ? (near, worth, most, 0.0) : (0.0, double.PositiveInfinity, near, worth);
        for (var step = NearShare * most; step < most; step *= 4)
        {
            var next = worth > fee ? Math.Min(most, near + step) : Math.Max(0, near - step);
            var worthNext = WorthOfNext(next);
            if (worthNext > fee)
            {
                (low, worthLow) = (next, worthNext);
            }
            else
            {
                (high, worthHigh) = (next, worthNext);
            }

            if ((worthNext > fee) != (worth > fee) || next == 0 || next == most)
            {
                break;
            }
        }

        return double.IsFinite(worthLow) ? (low, worthLow, high, worthHigh) : (0, WorthOfNext(0), high, worthHigh);
    }

    /// <summary>The worth falls only where usage ends, so the best level is one of the ends in the bracket.</summary>
    private double BestEnd(double fee, double low, double worthLow, double high)
    {
        var count = SortEnds(low + GrainAt(low), high + GrainAt(high));
        var worth = worthLow;
        for (var index = 0; index < count; index++)
        {
            worth -= _drops[index];
            var isLastHere = index + 1 == count || _breaks[index + 1] > _breaks[index] + GrainAt(_breaks[index]);
            if (isLastHere && worth <= fee * (1 + NearTie) && WorthOfNext(_breaks[index]) <= fee)
            {
                return _breaks[index];
            }
        }

        return high;
    }

    private int SortEnds(double low, double high)
    {
        var count = 0;
        for (var hour = 0; hour < _weights.Length; hour++)
        {
            for (var row = FirstBeyond(hour, low); row < _width && _ends[(hour * _width) + row] is var end && end <= high; row++)
            {
                if (count == _breaks.Length)
                {
                    Array.Resize(ref _breaks, Math.Max(1024, 2 * count));
                    Array.Resize(ref _drops, _breaks.Length);
                }

                var drop = ValueAt(hour, row) - (row + 1 < _width ? ValueAt(hour, row + 1) : 0);
                (_breaks[count], _drops[count]) = (end, _weights[hour] * drop);
                count++;
            }
        }

        Array.Sort(_breaks, _drops, 0, count);
        return count;
    }

    private double WorthOfNext(double level)
    {
        var (worth, beyond) = (0.0, level + GrainAt(level));
        for (var hour = 0; hour < _weights.Length; hour++)
        {
            var row = FirstBeyond(hour, beyond);
            worth += row < _width ? _weights[hour] * ValueAt(hour, row) : 0;
        }

        return worth;
    }

    private double ValueAt(int hour, int row) => _values[(_alike ? 0 : hour * _width) + row];

    private int FirstBeyond(int hour, double level)
    {
        var ends = _ends.AsSpan(hour * _width, _width);
        if (ends.Length > FewRows)
        {
            var (low, high) = (0, ends.Length);
            while (low < high)
            {
                var middle = (low + high) >> 1;
                (low, high) = ends[middle] > level ? (low, middle) : (middle + 1, high);
            }

            return low;
        }

        // Ends rise, so counting those passed finds the place, without a branch to mispredict.
        var passed = 0;
        foreach (var end in ends)
        {
            passed += end <= level ? 1 : 0;
        }

        return passed;
    }

    private static double GrainAt(double level) => Grain * (1 + level);

    // Few rows, and nearly in order from the hour before.
    private static void SortByValue(Span<double> needs, Span<double> values)
    {
        for (var row = 1; row < values.Length; row++)
        {
            for (var place = row; place > 0 && values[place - 1] < values[place]; place--)
            {
                (values[place], values[place - 1]) = (values[place - 1], values[place]);
                (needs[place], needs[place - 1]) = (needs[place - 1], needs[place]);
            }
        }
    }
}
