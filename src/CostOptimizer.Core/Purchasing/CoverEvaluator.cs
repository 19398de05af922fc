namespace CostOptimizer.Core.Purchasing;

/// <summary>Applies a purchase to every hour, and derives the cuts that bound every other purchase.</summary>
/// <remarks>
/// A cut needs only prices for units: any prices λ ≥ 0 of an hour prove that it costs at least
/// Σ usage × min(1, cheapest draw × λ) − Σ units × λ (weak duality). Blocks of hours are evaluated side by side and added in order.
/// </remarks>
internal sealed class CoverEvaluator
{
    /// <summary>About a second.</summary>
    private const double WorkForDifferences = 5e8;

    private readonly CoverModel _model;
    private readonly HourCover[] _covers;
    private readonly HourPrices[] _prices;

    public CoverEvaluator(CoverModel model)
    {
        _model = model;
        _covers = [.. Enumerable.Range(0, model.BlockCount).Select(_ => new HourCover(model))];
        _prices = [.. _covers.Select(cover => new HourPrices(model, cover))];
    }

    public Evaluation Evaluate(double[] units)
    {
        var parts = new (double Uncovered, double Bound, Cut Cut)[_model.BlockCount];
        _model.Loop(parts.Length, block => parts[block] = EvaluateBlock(block, units));
        var (uncovered, bound) = (0.0, 0.0);
        foreach (var part in parts)
        {
            uncovered += part.Uncovered;
            bound += part.Bound;
        }

        return new Evaluation(uncovered, bound, [.. parts.Select(part => part.Cut)]);
    }

    /// <returns>Money an hour of what is left uncovered, commitments applied in a bill's order.</returns>
    public double UncoveredOf(double[] units)
    {
        var parts = new double[_model.BlockCount];
        _model.Loop(parts.Length, block =>
        {
            for (var group = _model.Blocks[block]; group < _model.Blocks[block + 1]; group++)
            {
                _covers[block].Apply(group, units);
                parts[block] += _model.Weights[group] * _covers[block].OpenTotal;
            }
        });
        return parts.Sum();
    }

    /// <returns>Money an hour of what is covered and of what commitments could cover, at on-demand prices; spot is neither.</returns>
    public (double Covered, double Coverable) CoverageOf(double[] units)
    {
        var parts = new (double Covered, double Coverable)[_model.BlockCount];
        _model.Loop(parts.Length, block => parts[block] = CoverageIn(block, units));
        return (parts.Sum(part => part.Covered), parts.Sum(part => part.Coverable));
    }

    /// <returns>Group by group, the share of each row that is left uncovered.</returns>
    public double[] OpenShares(double[] units)
    {
        var shares = new double[_model.Groups * _model.Rows];
        for (var group = 0; group < _model.Groups; group++)
        {
            _covers[0].Apply(group, units);
            for (var row = 0; row < _model.Rows; row++)
            {
                var usage = _model.Usage[(group * _model.Rows) + row];
                shares[(group * _model.Rows) + row] = usage > 0 ? _covers[0].Open[row] / usage : 0;
            }
        }

        return shares;
    }

    /// <returns>
    /// What the last unit of each source on sale saves an hour: the cost without it less the cost with it. Where that is too much
    /// work, by prices, which where several sources end at the same usage tell the least that it may be.
    /// </returns>
    public double[] LastUnitValues(double[] units)
    {
        if (units.Count(value => value > 0) * _model.Work > WorkForDifferences)
        {
            return LastUnitPrices(units);
        }

        var values = new double[_model.OnSale];
        var whole = UncoveredOf(units);
        for (var source = 0; source < values.Length; source++)
        {
            if (units[source] > 0)
            {
                var last = Math.Min(units[source], _model.Sources[source].Sale!.IsWhole ? 1 : (double)CommitmentTerms.SmallestPlan);
                double[] without = [.. units];
                without[source] -= last;
                values[source] = (UncoveredOf(without) - whole) / last;
            }
        }

        return values;
    }

    private double[] LastUnitPrices(double[] units)
    {
        var parts = new double[_model.BlockCount][];
        _model.Loop(parts.Length, block => parts[block] = LastUnitPricesIn(block, units));
        var values = new double[_model.OnSale];
        foreach (var part in parts)
        {
            Vectors.AddTimes(values, 1, part);
        }

        return values;
    }

    private double[] LastUnitPricesIn(int block, double[] units)
    {
        var (cover, prices, values) = (_covers[block], _prices[block], new double[_model.OnSale]);
        for (var group = _model.Blocks[block]; group < _model.Blocks[block + 1]; group++)
        {
            cover.Apply(group, units);
            prices.PriceNext();
            for (var source = 0; source < values.Length; source++)
            {
                values[source] += _model.Weights[group] * prices.PriceOfLast(source);
            }
        }

        return values;
    }

    private (double Covered, double Coverable) CoverageIn(int block, double[] units)
    {
        var (cover, covered, coverable) = (_covers[block], 0.0, 0.0);
        for (var group = _model.Blocks[block]; group < _model.Blocks[block + 1]; group++)
        {
            cover.Apply(group, units);
            for (var row = 0; row < _model.Rows; row++)
            {
                var usage = _model.Usage[(group * _model.Rows) + row];
                var weight = _model.Weights[group] * _model.OnDemandPerUsage[row];
                covered += weight * (usage - cover.Open[row]);
                coverable += weight * (_model.MaySpot[row] ? usage - cover.Open[row] : usage);
            }
        }

        return (covered, coverable);
    }

    private (double Uncovered, double Bound, Cut Cut) EvaluateBlock(int block, double[] units)
    {
        var (cover, prices) = (_covers[block], _prices[block]);
        var slope = new double[_model.OnSale];
        var (uncovered, constant) = (0.0, 0.0);
        for (var group = _model.Blocks[block]; group < _model.Blocks[block + 1]; group++)
        {
            var weight = _model.Weights[group];
            cover.Apply(group, units);
            uncovered += weight * cover.OpenTotal;
            constant += weight * prices.PriceNext();
            for (var source = 0; source < slope.Length; source++)
            {
                slope[source] -= weight * prices.Prices[source];
            }
        }

        var bound = constant;
        for (var source = 0; source < slope.Length; source++)
        {
            bound += slope[source] * units[source];
        }

        return (uncovered, bound, new Cut(constant, slope));
    }
}
