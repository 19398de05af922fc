namespace CostOptimizer.Core.Purchasing.Prices;

/// <summary>The steps of a cluster's own sources, in a bill's order, with sources and rows numbered within the cluster.</summary>
internal sealed class ClusterSteps
{
    private readonly int[] _source;
    private readonly int[] _row;
    private readonly double[] _draw;
    private readonly double[][] _draws;

    public ClusterSteps(CoverModel model, int[] sources, int[] rows)
    {
        int[] steps = [.. sources.SelectMany(source => model.StepsOfSource[source]).Order()];
        _source = [.. steps.Select(step => Array.BinarySearch(sources, model.StepSource[step]))];
        _row = [.. steps.Select(step => Array.BinarySearch(rows, model.StepRow[step]))];
        _draw = [.. steps.Select(step => model.StepDraw[step])];
        _draws = [.. sources.Select(_ => new double[rows.Length])];
        for (var step = 0; step < steps.Length; step++)
        {
            _draws[_source[step]][_row[step]] = _draw[step];
        }
    }

    public int Count => _source.Length;

    public int FirstOf(int source) => Array.IndexOf(_source, source);

    /// <returns>By row, units of the source per money; zero where it covers nothing.</returns>
    public double[] DrawsOf(int source) => _draws[source];

    /// <param name="left">Units of each source, drawn down.</param>
    /// <param name="open">Of each row, in one hour.</param>
    public void Cover(int first, int end, double[] left, Span<double> open)
    {
        for (var step = first; step < end; step++)
        {
            ref var units = ref left[_source[step]];
            ref var row = ref open[_row[step]];
            if (units > 0 && row > 0)
            {
                var wanted = row * _draw[step];
                row = wanted <= units ? 0 : row - (units / _draw[step]);
                units = wanted <= units ? units - wanted : 0;
            }
        }
    }

    /// <summary>Sets the curve to what units of the source would be worth.</summary>
    /// <param name="open">Hour by hour, money of each row that it may cover.</param>
    /// <param name="worth">Hour by hour, of a dollar of each row.</param>
    public void Fill(LevelCurve curve, int source, double[] open, double[] worth)
    {
        var draws = _draws[source];
        Span<double> needs = stackalloc double[draws.Length];
        Span<double> values = stackalloc double[draws.Length];
        for (int hour = 0, place = 0; place < open.Length; hour++)
        {
            for (var row = 0; row < draws.Length; row++, place++)
            {
                needs[row] = draws[row] > 0 ? open[place] * draws[row] : 0;
                values[row] = draws[row] > 0 ? worth[place] / draws[row] : 0;
            }

            curve.Set(hour, needs, values, isSorted: false);
        }
    }
}
