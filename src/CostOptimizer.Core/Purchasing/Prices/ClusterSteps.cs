namespace CostOptimizer.Core.Purchasing.Prices;

/// <summary>The steps of a cluster's own lots, in a bill's order, with lots and rows numbered within the cluster.</summary>
internal sealed class ClusterSteps
{
    private readonly int[] _lot;
    private readonly int[] _row;
    private readonly double[] _draw;
    private readonly double[][] _draws;

    public ClusterSteps(CoverModel model, Lot[] lots, int[] rows)
    {
        int[] firsts = [.. lots.Select(lot => lot.First)];
        int[] steps = [.. firsts.SelectMany(source => model.StepsOfSource[source]).Order()];
        _lot = [.. steps.Select(step => Array.IndexOf(firsts, model.StepSource[step]))];
        _row = [.. steps.Select(step => Array.BinarySearch(rows, model.StepRow[step]))];
        _draw = [.. steps.Zip(_lot, (step, lot) => model.StepDraw[step] * lots[lot].SizeOfFirst)];
        _draws = [.. lots.Select(_ => new double[rows.Length])];
        for (var step = 0; step < steps.Length; step++)
        {
            _draws[_lot[step]][_row[step]] = _draw[step];
        }
    }

    public int Count => _lot.Length;

    public int FirstOf(int lot) => Array.IndexOf(_lot, lot);

    /// <returns>Whether no lot has steps on both sides of the step.</returns>
    public bool IsBetweenLots(int step) => !_lot.AsSpan(0, step).ContainsAny(_lot.AsSpan(step));

    /// <returns>By row, units of the lot per money; zero where it covers nothing.</returns>
    public double[] DrawsOf(int lot) => _draws[lot];

    /// <param name="left">Units of each lot, drawn down.</param>
    /// <param name="open">Of each row, in one hour.</param>
    public void Cover(int first, int end, Span<double> left, Span<double> open)
    {
        for (var step = first; step < end; step++)
        {
            ref var units = ref left[_lot[step]];
            ref var row = ref open[_row[step]];
            if (units > 0 && row > 0)
            {
                var wanted = row * _draw[step];
                row = wanted <= units ? 0 : row - (units / _draw[step]);
                units = wanted <= units ? units - wanted : 0;
            }
        }
    }

    /// <summary>Sets the curve to what units of the lot would be worth.</summary>
    /// <param name="open">Hour by hour, money of each row that it may cover.</param>
    /// <param name="worth">Hour by hour, of a dollar of each row.</param>
    public void Fill(LevelCurve curve, int lot, ReadOnlySpan<double> open, ReadOnlySpan<double> worth)
    {
        var draws = _draws[lot];
        int[] rows = [.. Enumerable.Range(0, draws.Length).Where(row => draws[row] > 0)];
        Span<double> needs = stackalloc double[rows.Length];
        Span<double> values = stackalloc double[rows.Length];
        curve.Width = rows.Length;
        for (int hour = 0, place = 0; place < open.Length; hour++, place += draws.Length)
        {
            for (var index = 0; index < rows.Length; index++)
            {
                var row = rows[index];
                needs[index] = open[place + row] * draws[row];
                values[index] = worth[place + row] / draws[row];
            }

            curve.Set(hour, needs, values, isSorted: false);
        }
    }
}
