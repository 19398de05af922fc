namespace CostOptimizer.Core.Purchasing.Prices;

/// <summary>Rows that share commitments of their own, reservations or EC2 Instance plans, and nothing else but the plans for all.</summary>
internal sealed class Cluster
{
    private const int MostTries = 8;

    private readonly CoverModel _model;
    private readonly Lot[] _all;
    private readonly double[][] _draws;

    // Of all lots those that no plan replaces at the present charges.
    private int[] _kept = [];
    private Lot[] _lots = [];
    private ClusterSteps _steps;
    private int[] _plans = [];
    private int[] _reservations = [];
    private bool _isOnePass;
    private double[] _units = [];

    /// <param name="sources">Ascending, so those on sale come first.</param>
    /// <param name="rows">Ascending.</param>
    public Cluster(CoverModel model, int[] sources, int[] rows)
    {
        (_model, Rows, OnSale) = (model, rows, [.. sources.Where(source => source < model.OnSale)]);
        _all = [.. Lot.Of(model, sources)];
        _steps = new ClusterSteps(model, _all, rows);
        _draws = [.. Enumerable.Range(0, _all.Length).Select(_steps.DrawsOf)];
        Take(new double[_all.Length]);
    }

    public int[] Rows { get; }

    /// <summary>Its sources on sale.</summary>
    public int[] OnSale { get; }

    /// <summary>Sets what is paid for its sources on sale.</summary>
    public void Charge(double[] fees)
    {
        foreach (var lot in _all.Where(lot => lot.IsOnSale))
        {
            lot.Charge(fees);
        }

        var units = new double[_all.Length];
        foreach (var (index, lot) in _kept.Index())
        {
            units[lot] = _units[index];
        }

        Take(units);
    }

    /// <summary>Takes over what is bought of the cluster's sources.</summary>
    public void Read(double[] units) => Take([.. _all.Select(lot => lot.IsOnSale ? lot.Read(units) : 0)]);

    /// <summary>Adds what is bought.</summary>
    public void Write(double[] units)
    {
        foreach (var (index, lot) in _lots.Index().Where(lot => lot.Item.IsOnSale))
        {
            lot.Write(_units[index], units);
        }
    }

    /// <summary>
    /// Buys better, the plans fitted anew to each count of reservations tried. Only counts that the bound leaves room for are tried:
    /// at good prices these are few.
    /// </summary>
    /// <param name="space">Loaded for this cluster.</param>
    /// <param name="tolerance">Above the bound, money an hour, that is near enough.</param>
    /// <returns>No purchase for the cluster costs less at the worths loaded, money an hour.</returns>
    public double Improve(ClusterSpace space, int rounds, double tolerance)
    {
        var (cost, least) = (Fit(space), double.NegativeInfinity);
        for (var round = 0; round < rounds; round++)
        {
            var bound = ClusterBound.Of(_model, _lots, _steps, space, _units, (step, share) => Cover(space, 0, step, afresh: true, share));
            least = Math.Max(least, bound.Value);
            if (cost - least <= tolerance)
            {
                break;
            }

            var before = cost;
            cost = BuyAt(space, bound, cost);
            if (cost == before)
            {
                foreach (var lot in _reservations)
                {
                    cost = BuyBestCount(space, lot, bound, cost, tolerance);
                }
            }

            if (cost == before)
            {
                break;
            }
        }

        return least;
    }

    /// <summary>Writes what is left uncovered in each hour.</summary>
    public void WriteOpen(ClusterSpace space, double[] open)
    {
        CoverAll(space);
        for (int hour = 0, cell = 0; hour < _model.Groups; hour++)
        {
            foreach (var row in Rows)
            {
                open[(hour * _model.Rows) + row] = space.Open[cell++];
            }
        }
    }

    /// <summary>Buys so much, and of what another plan replaces that plan.</summary>
    /// <param name="units">By lot, of all.</param>
    private void Take(double[] units)
    {
        var by = Replacements.Of([.. _all.Select(lot => lot.Fee)], _draws, [.. _all.Select(lot => lot.IsOnSale)], [.. _all.Select(lot => !lot.IsReservation)]);
        Replacements.HandOn(by, _draws, units);
        int[] kept = [.. Enumerable.Range(0, by.Length).Where(lot => by[lot] == lot)];
        if (_lots.Length == 0 || !kept.AsSpan().SequenceEqual(_kept))
        {
            (_kept, _lots) = (kept, [.. kept.Select(lot => _all[lot])]);
            _steps = new ClusterSteps(_model, _lots, Rows);
            _plans = [.. Enumerable.Range(0, _lots.Length).Where(lot => _lots[lot].IsOnSale && !_lots[lot].IsReservation)];
            _reservations = [.. Enumerable.Range(0, _lots.Length).Where(lot => _lots[lot].IsOnSale && _lots[lot].IsReservation)];
            _isOnePass = _plans.Length == 1 && _steps.IsBetweenLots(_steps.FirstOf(_plans[0]));
        }

        _units = [.. kept.Select(lot => _all[lot].IsOnSale ? Math.Min(units[lot], _all[lot].Most) : 0)];
    }

    /// <returns>Cost after buying what the bound's prices speak for, if that is less; else what it was.</returns>
    private double BuyAt(ClusterSpace space, ClusterBound bound, double cost)
    {
        var before = (double[])_units.Clone();
        foreach (var lot in _reservations)
        {
            _units[lot] = bound.BestOf(lot) ?? _units[lot];
        }

        if (_units.AsSpan().SequenceEqual(before) || (Fit(space) is var now && now >= cost))
        {
            _units = before;
            return cost;
        }

        return now;
    }

    private double BuyBestCount(ClusterSpace space, int lot, ClusterBound bound, double cost, double tolerance)
    {
        var (now, found) = ((int)_units[lot], (double[])_units.Clone());
        var costs = new Dictionary<int, double> { [now] = cost };
        ConvexCount.Least(now, (int)_lots[lot].Most, CostOf);

        // With several sizes the fees go up and down from count to count, so the cheapest need not be next to cheaper ones.
        foreach (var count in _lots[lot].HasSizes ? bound.Counts(lot, cost, tolerance).Take(MostTries) : [])
        {
            CostOf(count);
        }

        _units = found;
        return cost;

        double CostOf(int count)
        {
            if (!costs.TryGetValue(count, out var tried))
            {
                _units[lot] = count;
                tried = bound.LeastWith(lot, count) < cost - tolerance ? Fit(space) : double.PositiveInfinity;
                costs.Add(count, tried);
                if (tried < cost)
                {
                    (cost, found) = (tried, (double[])_units.Clone());
                }
            }

            return tried;
        }
    }

    /// <summary>Fits the plans to the reservations.</summary>
    /// <returns>Cost, money an hour.</returns>
    private double Fit(ClusterSpace space)
    {
        foreach (var plan in _plans)
        {
            Cover(space, 0, _steps.FirstOf(plan), afresh: true);
            _steps.Fill(space.Curve, plan, space.Open, space.Worth);
            _units[plan] = space.Curve.Best(_lots[plan].Fee, _units[plan], _lots[plan].Most);
        }

        if (_isOnePass)
        {
            Cover(space, _steps.FirstOf(_plans[0]), _steps.Count, afresh: false);
        }
        else
        {
            CoverAll(space);
        }

        var cost = 0.0;
        for (var lot = 0; lot < _lots.Length; lot++)
        {
            cost += _lots[lot].IsOnSale ? _lots[lot].FeesOf(_units[lot]) : 0;
        }

        for (var hour = 0; hour < _model.Groups; hour++)
        {
            cost += _model.Weights[hour] * Vectors.Dot(space.Open.Slice(hour * Rows.Length, Rows.Length), space.Worth.Slice(hour * Rows.Length, Rows.Length));
        }

        return cost;
    }

    private void CoverAll(ClusterSpace space) => Cover(space, 0, _steps.Count, afresh: true);

    /// <param name="afresh">From all usage, rather than from what earlier steps left open.</param>
    /// <param name="share">Of what is bought, to cover with.</param>
    private void Cover(ClusterSpace space, int first, int end, bool afresh, double share = 1)
    {
        var open = space.Open;
        var owned = _model.Sources.Count - _model.OnSale;
        if (afresh)
        {
            space.Usage.CopyTo(open);
        }

        Span<double> left = stackalloc double[_lots.Length];
        for (var hour = 0; hour < _model.Groups && first < end; hour++)
        {
            for (var lot = 0; lot < left.Length; lot++)
            {
                left[lot] = _lots[lot].IsOnSale ? share * _units[lot] : _model.OwnedUnits[(hour * owned) + _lots[lot].First - _model.OnSale];
            }

            _steps.Cover(first, end, left, open.Slice(hour * Rows.Length, Rows.Length));
        }
    }
}
