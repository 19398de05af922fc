namespace CostOptimizer.Core.Purchasing;

/// <summary>What a unit of each source is worth in the hour that a <see cref="HourCover"/> has applied.</summary>
internal sealed class HourPrices
{
    private const double TightEnough = 1e-10;
    private const int Sweeps = 4;

    private readonly CoverModel _model;
    private readonly HourCover _cover;
    private readonly int[] _lastFirst;
    private readonly int[][] _stepsOfRow;
    private readonly double[] _worth;
    private readonly (double Ratio, double Need)[] _needs;

    public HourPrices(CoverModel model, HourCover cover)
    {
        (_model, _cover) = (model, cover);
        Prices = new double[model.Sources.Count];
        _worth = new double[model.Rows];
        _needs = new (double, double)[model.Rows];
        _lastFirst = [.. Enumerable.Range(0, model.Sources.Count).OrderByDescending(source => model.Sources[source].Kind).ThenByDescending(source => source)];
        _stepsOfRow = [.. Enumerable.Range(0, model.StepRow.Length).GroupBy(step => model.StepRow[step]).OrderBy(row => row.Key).Select(row => row.ToArray())];
    }

    /// <summary>Money a unit; zero where some are left over.</summary>
    public double[] Prices { get; }

    /// <summary>
    /// Prices the next unit of each source, so that the bound is the uncovered money. It is, unless the bill's order covers some
    /// hours less well than they could be: then the prices are raised and lowered in turn towards the best bound.
    /// </summary>
    /// <returns>The bound before units on sale are taken off: Σ usage × worth − Σ owned units × price.</returns>
    public double PriceNext()
    {
        Array.Fill(_worth, 1.0);
        foreach (var source in _lastFirst)
        {
            Prices[source] = _cover.IsUsedUp(source) ? PriceOfNext(source) : 0;
            Lower(source);
        }

        var (constant, bound) = Bound();
        for (var sweep = 0; sweep < Sweeps && _cover.OpenTotal - bound > TightEnough * _cover.Total; sweep++)
        {
            foreach (var source in _lastFirst)
            {
                Prices[source] = BestPrice(source);
            }

            Array.Fill(_worth, 1.0);
            Array.ForEach(_lastFirst, Lower);
            var before = bound;
            (constant, bound) = Bound();
            if (bound - before <= TightEnough * _cover.Total)
            {
                break;
            }
        }

        return constant;
    }

    /// <summary>After <see cref="PriceNext"/>.</summary>
    /// <returns>What the last unit of the source saves in this hour.</returns>
    public double PriceOfLast(int source)
    {
        if (!_cover.IsUsedUp(source))
        {
            return 0;
        }

        var least = double.PositiveInfinity;
        foreach (var step in _model.StepsOfSource[source])
        {
            if (_cover.Covers(step))
            {
                least = Math.Min(least, WorthWithout(source, _model.StepRow[step]) / _model.StepDraw[step]);
            }
        }

        return double.IsFinite(least) ? least : Prices[source];
    }

    private double PriceOfNext(int source)
    {
        var price = 0.0;
        foreach (var step in _model.StepsOfSource[source])
        {
            if (_cover.LeavesUsage(step))
            {
                price = Math.Max(price, _worth[_model.StepRow[step]] / _model.StepDraw[step]);
            }
        }

        return price;
    }

    private void Lower(int source)
    {
        foreach (var step in _model.StepsOfSource[source])
        {
            ref var worth = ref _worth[_model.StepRow[step]];
            worth = Math.Min(worth, _model.StepDraw[step] * Prices[source]);
        }
    }

    private (double Constant, double Bound) Bound()
    {
        var constant = 0.0;
        for (var row = 0; row < _worth.Length; row++)
        {
            constant += _model.Usage[(_cover.Group * _model.Rows) + row] * _worth[row];
        }

        for (var source = _model.OnSale; source < Prices.Length; source++)
        {
            constant -= _cover.Units[source] * Prices[source];
        }

        var bound = constant;
        for (var source = 0; source < _model.OnSale; source++)
        {
            bound -= _cover.Units[source] * Prices[source];
        }

        return (constant, bound);
    }

    /// <summary>The bound is concave in one price: it is highest where the usage worth more than that price takes all units.</summary>
    private double BestPrice(int source)
    {
        var count = 0;
        foreach (var step in _model.StepsOfSource[source])
        {
            var row = _model.StepRow[step];
            _needs[count++] = (WorthWithout(source, row) / _model.StepDraw[step], _model.Usage[(_cover.Group * _model.Rows) + row] * _model.StepDraw[step]);
        }

        var needs = _needs.AsSpan(0, count);
        needs.Sort((left, right) => right.Ratio.CompareTo(left.Ratio));
        var left = _cover.Units[source];
        foreach (var (ratio, need) in needs)
        {
            left -= need;
            if (left < 0)
            {
                return ratio;
            }
        }

        return 0;
    }

    private double WorthWithout(int source, int row)
    {
        var worth = 1.0;
        foreach (var step in _stepsOfRow[row])
        {
            if (_model.StepSource[step] != source)
            {
                worth = Math.Min(worth, _model.StepDraw[step] * Prices[_model.StepSource[step]]);
            }
        }

        return worth;
    }
}
