namespace CostOptimizer.Core.Purchasing.Prices;

/// <summary>The plans that serve all clusters, Compute or SageMaker, owned and on sale: their amounts and prices by hour.</summary>
internal sealed class SharedPlans
{
    private readonly CoverModel _model;
    private readonly int[] _plans;
    private readonly double[][] _draws;
    private readonly int[] _order;
    private readonly int[][] _rowsOf;
    private readonly LevelCurve[] _curves;
    private readonly double[][] _prices;
    private readonly double[][] _settled;
    private readonly int[] _steps;
    private readonly int[] _planOfStep;
    private double[] _fees;

    // By plan, the one that replaces it at the present charges; itself where none does.
    private int[] _by;

    public SharedPlans(CoverModel model, int[] plans)
    {
        (_model, _plans, _fees) = (model, plans, model.Fees);
        Open = (double[])model.Usage.Clone();
        _draws = [.. plans.Select(DrawsOf)];
        _rowsOf = [.. _draws.Select(draws => Enumerable.Range(0, model.Rows).Where(row => draws[row] > 0).OrderBy(row => draws[row]).ThenBy(row => row).ToArray())];
        _curves = [.. _rowsOf.Select(rows => new LevelCurve(model.Weights, rows.Length, alike: true))];
        _prices = [.. plans.Select(_ => new double[model.Groups])];
        _settled = [.. plans.Select(_ => new double[model.Groups])];
        _steps = [.. Enumerable.Range(0, model.StepSource.Length).Where(step => Array.IndexOf(plans, model.StepSource[step]) >= 0)];
        _planOfStep = [.. _steps.Select(step => Array.IndexOf(plans, model.StepSource[step]))];
        Amounts = new double[plans.Length];
        _order = [.. Enumerable.Range(0, plans.Length).OrderByDescending(plan => plan)];
        _by = Replacing();
        foreach (var prices in _prices)
        {
            Array.Fill(prices, double.PositiveInfinity);
        }
    }

    /// <summary>Hour by hour, what clusters leave of each row.</summary>
    public double[] Open { get; }

    /// <summary>Of plans on sale; those owned keep theirs by hour.</summary>
    public double[] Amounts { get; }

    public int Count => _plans.Length;

    /// <summary>Whether several are left to choose from at the present charges, so that what one covers changes what another is worth.</summary>
    public bool AreSeveral => _order.Count(IsKept) > 1;

    public int SourceOf(int plan) => _plans[plan];

    /// <returns>Of a dollar of the row left uncovered by clusters: one, or less where a plan would cover it.</returns>
    public double WorthOf(int hour, int row)
    {
        var worth = 1.0;
        for (var plan = 0; plan < _plans.Length; plan++)
        {
            var draw = _draws[plan][row];
            if (draw > 0 && IsKept(plan))
            {
                worth = Math.Min(worth, draw * _prices[plan][hour]);
            }
        }

        return worth;
    }

    /// <summary>Sets what is paid for the plans on sale.</summary>
    /// <remarks>Prices follow their fees: an hour's may not come to more than the fee on average, or they would prove too much.</remarks>
    /// <param name="fees">By source on sale.</param>
    public void Charge(double[] fees)
    {
        for (var plan = 0; plan < _plans.Length; plan++)
        {
            if (IsOnSale(plan))
            {
                var ratio = fees[_plans[plan]] / _fees[_plans[plan]];
                Vectors.Scale(_prices[plan], ratio);
                Vectors.Scale(_settled[plan], ratio);
            }
        }

        _fees = fees;
        var before = _by;
        _by = Replacing();
        Replacements.HandOn(_by, _draws, Amounts);

        // A plan that nothing replaces any more is worth what its replacement was, by their fees.
        foreach (var plan in _order.Where(plan => IsKept(plan) && before[plan] != plan))
        {
            var ratio = fees[_plans[plan]] / fees[_plans[before[plan]]];
            _prices[before[plan]].CopyTo(_prices[plan], 0);
            _settled[before[plan]].CopyTo(_settled[plan], 0);
            Vectors.Scale(_prices[plan], ratio);
            Vectors.Scale(_settled[plan], ratio);
        }
    }

    /// <summary>Takes over what is bought.</summary>
    /// <param name="units">By source on sale.</param>
    public void Read(double[] units)
    {
        foreach (var plan in _order.Where(IsOnSale))
        {
            Amounts[plan] = units[_plans[plan]];
        }

        Replacements.HandOn(_by, _draws, Amounts);
    }

    /// <summary>Takes the prices as they stand for the ones to go on from.</summary>
    public void Settle()
    {
        for (var plan = 0; plan < _prices.Length; plan++)
        {
            _prices[plan].CopyTo(_settled[plan], 0);
        }
    }

    /// <summary>Buys the best amount of each plan for what is open, and prices its hours.</summary>
    /// <param name="rounds">More than one where plans overlap.</param>
    /// <param name="step">Part of the way from the settled prices to those of these amounts, above 0 to 1.</param>
    public void Improve(int rounds, double step)
    {
        for (var round = 0; round < rounds; round++)
        {
            foreach (var plan in _order.Where(IsKept))
            {
                Fit(plan);
            }
        }

        for (var plan = 0; plan < _prices.Length && step < 1; plan++)
        {
            Vectors.Scale(_prices[plan], step);
            Vectors.AddTimes(_prices[plan], 1 - step, _settled[plan]);
        }
    }

    /// <returns>What the plans leave uncovered, money an hour, in a bill's order.</returns>
    public double Uncovered()
    {
        var sums = new double[_model.BlockCount];
        _model.Loop(sums.Length, block => sums[block] = UncoveredIn(block));
        return sums.Sum();
    }

    /// <returns>What the units of owned plans are worth at their prices, money an hour.</returns>
    public double OwnedWorth()
    {
        var owned = 0.0;
        for (var plan = 0; plan < _plans.Length; plan++)
        {
            for (var hour = 0; hour < _model.Groups && !IsOnSale(plan); hour++)
            {
                owned += _model.Weights[hour] * _prices[plan][hour] * UnitsOf(plan, hour);
            }
        }

        return owned;
    }

    private double UncoveredIn(int block)
    {
        var sum = 0.0;
        Span<double> left = stackalloc double[_plans.Length];
        var open = new double[_model.Rows];
        for (var hour = _model.Blocks[block]; hour < _model.Blocks[block + 1]; hour++)
        {
            Array.Copy(Open, hour * _model.Rows, open, 0, open.Length);
            for (var plan = 0; plan < left.Length; plan++)
            {
                left[plan] = UnitsOf(plan, hour);
            }

            for (var index = 0; index < _steps.Length; index++)
            {
                ref var units = ref left[_planOfStep[index]];
                ref var row = ref open[_model.StepRow[_steps[index]]];
                if (units > 0 && row > 0)
                {
                    var wanted = row * _model.StepDraw[_steps[index]];
                    row = wanted <= units ? 0 : row - (units / _model.StepDraw[_steps[index]]);
                    units = wanted <= units ? units - wanted : 0;
                }
            }

            sum += _model.Weights[hour] * open.Sum();
        }

        return sum;
    }

    private int[] Replacing() => Replacements.Of(
        [.. _plans.Select(source => source < _model.OnSale ? _fees[source] : 0)], _draws, [.. _plans.Select(source => source < _model.OnSale)], [.. _plans.Select(_ => true)]);

    private bool IsKept(int plan) => _by[plan] == plan;

    private bool IsOnSale(int plan) => _plans[plan] < _model.OnSale;

    private double UnitsOf(int plan, int hour) => IsOnSale(plan) ? Amounts[plan] : _model.OwnedUnits[(hour * (_model.Sources.Count - _model.OnSale)) + _plans[plan] - _model.OnSale];

    private void Fit(int plan)
    {
        SetCurve(plan);
        var (curve, prices) = (_curves[plan], _prices[plan]);
        if (IsOnSale(plan))
        {
            var fee = _fees[_plans[plan]];
            Amounts[plan] = curve.Best(fee, Amounts[plan], _model.Most[_plans[plan]]);
            curve.PricesFor(Amounts[plan], fee, prices);
            return;
        }

        for (var hour = 0; hour < prices.Length; hour++)
        {
            prices[hour] = curve.PriceOfNext(hour, UnitsOf(plan, hour));
        }
    }

    /// <summary>To what the plan could cover beside the others as they stand: one pays for what another leaves.</summary>
    private void SetCurve(int plan)
    {
        double[] values = [.. _rowsOf[plan].Select(row => 1 / _draws[plan][row])];
        _model.Loop(_model.BlockCount, block => SetCurve(plan, values, _model.Blocks[block], _model.Blocks[block + 1]));
    }

    private void SetCurve(int plan, double[] values, int firstHour, int endHour)
    {
        var (rows, draws, open, needs) = (_rowsOf[plan], _draws[plan], new double[_model.Rows], new double[values.Length]);
        for (var hour = firstHour; hour < endHour; hour++)
        {
            Array.Copy(Open, hour * _model.Rows, open, 0, open.Length);
            for (var other = 0; other < _plans.Length; other++)
            {
                if (other != plan)
                {
                    Cover(other, hour, open);
                }
            }

            for (var index = 0; index < rows.Length; index++)
            {
                needs[index] = open[rows[index]] * draws[rows[index]];
            }

            _curves[plan].Set(hour, needs, values, isSorted: true);
        }
    }

    private void Cover(int plan, int hour, double[] open)
    {
        var left = UnitsOf(plan, hour);
        foreach (var row in _rowsOf[plan])
        {
            if (left <= 0)
            {
                return;
            }

            var wanted = open[row] * _draws[plan][row];
            open[row] = wanted <= left ? 0 : open[row] - (left / _draws[plan][row]);
            left -= wanted;
        }
    }

    private double[] DrawsOf(int source)
    {
        var draws = new double[_model.Rows];
        foreach (var step in _model.StepsOfSource[source])
        {
            draws[_model.StepRow[step]] = _model.StepDraw[step];
        }

        return draws;
    }
}
