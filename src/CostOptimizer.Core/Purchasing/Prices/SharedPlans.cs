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

    public SharedPlans(CoverModel model, int[] plans)
    {
        (_model, _plans) = (model, plans);
        Open = (double[])model.Usage.Clone();
        _draws = [.. plans.Select(DrawsOf)];
        _rowsOf = [.. _draws.Select(draws => Enumerable.Range(0, model.Rows).Where(row => draws[row] > 0).OrderBy(row => draws[row]).ThenBy(row => row).ToArray())];
        _curves = [.. _rowsOf.Select(rows => new LevelCurve(model.Weights, rows.Length))];
        _prices = [.. plans.Select(_ => new double[model.Groups])];
        Amounts = new double[plans.Length];
        _order = [.. Enumerable.Range(0, plans.Length).OrderByDescending(plan => plan)];
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

    public int SourceOf(int plan) => _plans[plan];

    /// <returns>Of a dollar of the row left uncovered by clusters: one, or less where a plan would cover it.</returns>
    public double WorthOf(int hour, int row)
    {
        var worth = 1.0;
        for (var plan = 0; plan < _plans.Length; plan++)
        {
            var draw = _draws[plan][row];
            if (draw > 0)
            {
                worth = Math.Min(worth, draw * _prices[plan][hour]);
            }
        }

        return worth;
    }

    /// <summary>Buys the best amount of each plan for what is open, and prices its hours.</summary>
    /// <param name="rounds">More than one where plans overlap.</param>
    public void Improve(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            foreach (var plan in _order)
            {
                Fit(plan);
            }
        }
    }

    /// <returns>What the plans leave uncovered, money an hour, in a bill's order.</returns>
    public double Uncovered()
    {
        var sum = 0.0;
        Span<double> left = stackalloc double[_plans.Length];
        int[] steps = [.. Enumerable.Range(0, _model.StepSource.Length).Where(step => Array.IndexOf(_plans, _model.StepSource[step]) >= 0)];
        int[] planOfStep = [.. steps.Select(step => Array.IndexOf(_plans, _model.StepSource[step]))];
        var open = new double[_model.Rows];
        for (var hour = 0; hour < _model.Groups; hour++)
        {
            Array.Copy(Open, hour * _model.Rows, open, 0, open.Length);
            for (var plan = 0; plan < left.Length; plan++)
            {
                left[plan] = UnitsOf(plan, hour);
            }

            for (var index = 0; index < steps.Length; index++)
            {
                ref var units = ref left[planOfStep[index]];
                ref var row = ref open[_model.StepRow[steps[index]]];
                if (units > 0 && row > 0)
                {
                    var wanted = row * _model.StepDraw[steps[index]];
                    row = wanted <= units ? 0 : row - (units / _model.StepDraw[steps[index]]);
                    units = wanted <= units ? units - wanted : 0;
                }
            }

            var hourSum = 0.0;
            foreach (var row in open)
            {
                hourSum += row;
            }

            sum += _model.Weights[hour] * hourSum;
        }

        return sum;
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

    private bool IsOnSale(int plan) => _plans[plan] < _model.OnSale;

    private double UnitsOf(int plan, int hour) => IsOnSale(plan) ? Amounts[plan] : _model.OwnedUnits[(hour * (_model.Sources.Count - _model.OnSale)) + _plans[plan] - _model.OnSale];

    private void Fit(int plan)
    {
        SetCurve(plan);
        var (curve, prices) = (_curves[plan], _prices[plan]);
        if (IsOnSale(plan))
        {
            var fee = _model.Fees[_plans[plan]];
            Amounts[plan] = curve.Best(fee, Amounts[plan], _model.Most[_plans[plan]]);
            curve.PricesFor(Amounts[plan], fee).CopyTo(prices, 0);
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
        var (curve, rows, draws) = (_curves[plan], _rowsOf[plan], _draws[plan]);
        var (open, needs, values) = (new double[_model.Rows], new double[rows.Length], new double[rows.Length]);
        for (var index = 0; index < rows.Length; index++)
        {
            values[index] = 1 / draws[rows[index]];
        }

        for (var hour = 0; hour < _model.Groups; hour++)
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

            curve.Set(hour, needs, values, isSorted: true);
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
