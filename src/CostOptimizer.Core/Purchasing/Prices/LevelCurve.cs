namespace CostOptimizer.Core.Purchasing.Prices;

/// <summary>
/// What units of one source are worth, hour by hour: usage that they may cover, the most valuable first. The units bought are one
/// level in every hour, and the value of the next one falls as the level rises.
/// </summary>
internal sealed class LevelCurve
{
    private const double Grain = 1e-11;
    private const double Narrow = 1e-9;
    private const double NearShare = 0.02;
    private const int MostCuts = 40;

    private readonly double[] _weights;
    private readonly int _width;
    private readonly double[] _ends;
    private readonly double[] _values;

    /// <param name="weights">Of the hours.</param>
    /// <param name="width">Rows that the source may cover.</param>
    public LevelCurve(double[] weights, int width)
    {
        (_weights, _width) = (weights, width);
        (_ends, _values) = (new double[weights.Length * width], new double[weights.Length * width]);
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

        var (place, end) = (hour * _width, 0.0);
        for (var row = 0; row < _width; row++)
        {
            end += needs[row];
            _ends[place + row] = end;
            _values[place + row] = values[row];
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

        // The worth falls only where usage ends, so the level is one such end.
        while (worthLow > fee)
        {
            low = NextEnd(low);
            worthLow = WorthOfNext(low);
        }

        return low;
    }

    /// <returns>The best whole level, the lower of two alike, and what it saves an hour less its fees.</returns>
    public (int Level, double Net) BestWhole(double fee, double most)
    {
        var (low, high) = (0, (int)Math.Ceiling(most));
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Gain(middle + 1) - Gain(middle) <= fee ? (low, middle) : (middle + 1, high);
        }

        return (low, Gain(low) - (fee * low));
    }

    /// <returns>Value of all units up to the level, averaged over the hours.</returns>
    public double Gain(double level)
    {
        var gain = 0.0;
        for (var hour = 0; hour < _weights.Length; hour++)
        {
            var (start, sum) = (0.0, 0.0);
            for (var place = hour * _width; place < (hour + 1) * _width && start < level; place++)
            {
                sum += _values[place] * (Math.Min(_ends[place], level) - start);
                start = _ends[place];
            }

            gain += _weights[hour] * sum;
        }

        return gain;
    }

    /// <returns>
    /// By hour, what a unit is worth at the level: where usage of one value ends there, any price between that of the last unit and
    /// of the next is right, and one share of the way is taken in all hours so that the prices come to the fee on average. Where
    /// they cannot, because the level is too low, they are scaled down to it.
    /// </returns>
    public double[] PricesFor(double level, double fee)
    {
        var (next, last) = (new double[_weights.Length], new double[_weights.Length]);
        for (var hour = 0; hour < next.Length; hour++)
        {
            (next[hour], last[hour]) = (PriceOfNext(hour, level), PriceOfLast(hour, level));
        }

        var (low, high) = (Vectors.Dot(_weights, next), Vectors.Dot(_weights, last));
        var share = high > low ? Math.Clamp((fee - low) / (high - low), 0, 1) : 0;
        Vectors.Scale(next, 1 - share);
        Vectors.AddTimes(next, share, last);
        Vectors.Scale(next, Math.Min(1, fee / Math.Max(fee, low)));
        return next;
    }

    /// <returns>Zero where nothing is left to cover.</returns>
    public double PriceOfNext(int hour, double level)
    {
        var place = FirstBeyond(hour, level + GrainAt(level));
        return place < (hour + 1) * _width ? _values[place] : 0;
    }

    private double PriceOfLast(int hour, double level)
    {
        var (grain, first) = (GrainAt(level), hour * _width);
        var place = FirstBeyond(hour, level + grain) - 1;
        if (level <= grain || place < first || _ends[place] < level - grain)
        {
            return PriceOfNext(hour, level);
        }

        // Rows without usage end there too; the last unit covered the one that has some.
        while (place > first && _ends[place] - _ends[place - 1] <= grain)
        {
            place--;
        }

        return _values[place];
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

    private double WorthOfNext(double level)
    {
        var (worth, beyond) = (0.0, level + GrainAt(level));
        for (var hour = 0; hour < _weights.Length; hour++)
        {
            var place = FirstBeyond(hour, beyond);
            worth += place < (hour + 1) * _width ? _weights[hour] * _values[place] : 0;
        }

        return worth;
    }

    private double NextEnd(double level)
    {
        var (end, beyond) = (double.PositiveInfinity, level + GrainAt(level));
        for (var hour = 0; hour < _weights.Length; hour++)
        {
            var place = FirstBeyond(hour, beyond);
            end = place < (hour + 1) * _width ? Math.Min(end, _ends[place]) : end;
        }

        return end;
    }

    private int FirstBeyond(int hour, double level)
    {
        var (low, high) = (hour * _width, (hour + 1) * _width);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_ends[middle] > level)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
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
