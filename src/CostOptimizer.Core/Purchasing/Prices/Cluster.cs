namespace CostOptimizer.Core.Purchasing.Prices;

/// <summary>Rows that share commitments of their own, reservations or EC2 Instance plans, and nothing else but the plans for all.</summary>
internal sealed class Cluster
{
    private readonly CoverModel _model;
    private readonly ClusterSteps _steps;
    private readonly double[] _usage;
    private readonly double[] _worth;
    private readonly double[] _open;
    private readonly double[] _left;
    private readonly LevelCurve _curve;
    private readonly int[] _plans;
    private double? _cost;

    /// <param name="sources">Ascending, so those on sale come first.</param>
    /// <param name="rows">Ascending.</param>
    public Cluster(CoverModel model, int[] sources, int[] rows)
    {
        (_model, Sources, Rows) = (model, sources, rows);
        _steps = new ClusterSteps(model, sources, rows);
        OnSale = sources.Count(source => source < model.OnSale);
        _plans = [.. Enumerable.Range(0, OnSale).Where(source => !IsReservation(source))];
        _usage = new double[model.Groups * rows.Length];
        (_worth, _open) = (new double[_usage.Length], new double[_usage.Length]);
        (_left, Units) = (new double[sources.Length], new double[OnSale]);
        _curve = new LevelCurve(model.Weights, rows.Length);
        for (var hour = 0; hour < model.Groups; hour++)
        {
            for (var row = 0; row < rows.Length; row++)
            {
                _usage[(hour * rows.Length) + row] = model.Usage[(hour * model.Rows) + rows[row]];
            }
        }
    }

    public int[] Sources { get; }

    public int[] Rows { get; }

    public int OnSale { get; }

    /// <summary>Bought, by source on sale.</summary>
    public double[] Units { get; set; }

    /// <summary>What a dollar of each row is worth to the cluster: less than one where a plan for all would cover it.</summary>
    public void SetWorth(SharedPlans plans)
    {
        for (var hour = 0; hour < _model.Groups; hour++)
        {
            for (var row = 0; row < Rows.Length; row++)
            {
                _worth[(hour * Rows.Length) + row] = plans.WorthOf(hour, Rows[row]);
            }
        }
    }

    /// <summary>Buys better: one count of reservations at a time, the plans fitted anew to each count tried, until nothing helps.</summary>
    public void Improve(int rounds)
    {
        _cost = null;
        FitPlans();
        for (var round = 0; round < rounds; round++)
        {
            var changed = false;
            for (var source = 0; source < OnSale; source++)
            {
                if (IsReservation(source))
                {
                    var before = Units[source];
                    BuyBestCount(source);
                    changed |= Units[source] != before;
                }
            }

            if (!changed || OnSale == 1)
            {
                return;
            }
        }
    }

    /// <summary>Writes what is left uncovered in each hour.</summary>
    public void WriteOpen(double[] open)
    {
        Cover(0, _steps.Count);
        for (var hour = 0; hour < _model.Groups; hour++)
        {
            for (var row = 0; row < Rows.Length; row++)
            {
                open[(hour * _model.Rows) + Rows[row]] = _open[(hour * Rows.Length) + row];
            }
        }
    }

    /// <returns>No purchase for the cluster costs less at the worths set, money an hour.</returns>
    public double Bound() => new ClusterBound(_model, this, _steps, _usage, _worth, _curve).Compute();

    /// <returns>Hour by hour, what the steps before those of the source leave of each row.</returns>
    public double[] OpenBefore(int source)
    {
        Cover(0, _steps.FirstOf(source));
        return _open;
    }

    private bool IsReservation(int source) => _model.Sources[Sources[source]].IsReservation;

    private double FeeOf(int source) => _model.Fees[Sources[source]];

    private void BuyBestCount(int source)
    {
        var costs = new Dictionary<int, (double Cost, double[] Units)>();
        var now = (int)Units[source];
        if (_cost is { } known)
        {
            costs.Add(now, (known, (double[])Units.Clone()));
        }

        var best = ConvexCount.Least(now, (int)_model.Most[Sources[source]], count =>
        {
            if (!costs.TryGetValue(count, out var tried))
            {
                Units[source] = count;
                FitPlans();
                tried = (Cost(), (double[])Units.Clone());
                costs.Add(count, tried);
            }

            return tried.Cost;
        });
        (_cost, Units) = (costs[best].Cost, (double[])costs[best].Units.Clone());
    }

    private void FitPlans()
    {
        foreach (var plan in _plans)
        {
            Cover(0, _steps.FirstOf(plan));
            _steps.Fill(_curve, plan, _open, _worth);
            Units[plan] = _curve.Best(FeeOf(plan), Units[plan], _model.Most[Sources[plan]]);
        }
    }

    private double Cost()
    {
        Cover(0, _steps.Count);
        var cost = 0.0;
        for (var source = 0; source < OnSale; source++)
        {
            cost += FeeOf(source) * Units[source];
        }

        for (var hour = 0; hour < _model.Groups; hour++)
        {
            cost += _model.Weights[hour] * Vectors.Dot(_open.AsSpan(hour * Rows.Length, Rows.Length), _worth.AsSpan(hour * Rows.Length, Rows.Length));
        }

        return cost;
    }

    private void Cover(int first, int end)
    {
        _usage.CopyTo(_open, 0);
        var owned = _model.Sources.Count - _model.OnSale;
        for (var hour = 0; hour < _model.Groups; hour++)
        {
            for (var source = 0; source < _left.Length; source++)
            {
                _left[source] = source < OnSale ? Units[source] : _model.OwnedUnits[(hour * owned) + Sources[source] - _model.OnSale];
            }

            _steps.Cover(first, end, _left, _open.AsSpan(hour * Rows.Length, Rows.Length));
        }
    }
}
