namespace CostOptimizer.Core.Purchasing.Prices;

/// <summary>Room to work on one cluster at a time, hour by hour and row by row. Not for two threads at once.</summary>
/// <param name="rows">Of the largest cluster.</param>
internal sealed class ClusterSpace(CoverModel model, int rows)
{
    private readonly double[] _usage = new double[model.Groups * rows];
    private readonly double[] _worth = new double[model.Groups * rows];
    private readonly double[] _open = new double[model.Groups * rows];
    private readonly double[] _price = new double[model.Groups * rows];
    private int _cells;

    /// <summary>Money of each row.</summary>
    public Span<double> Usage => _usage.AsSpan(0, _cells);

    /// <summary>Of a dollar of each row: less than one where a plan for all would cover it.</summary>
    public Span<double> Worth => _worth.AsSpan(0, _cells);

    /// <summary>Money of each row left uncovered.</summary>
    public Span<double> Open => _open.AsSpan(0, _cells);

    /// <summary>Of a dollar of each row, where its own commitments would cover it too.</summary>
    public Span<double> Price => _price.AsSpan(0, _cells);

    public double[] HourPrices { get; } = new double[model.Groups];

    public LevelCurve Curve { get; } = new(model.Weights, rows);

    /// <summary>Sets usage and worth to those of a cluster.</summary>
    public void Load(int[] ofRows, SharedPlans plans)
    {
        _cells = model.Groups * ofRows.Length;
        for (int hour = 0, cell = 0; hour < model.Groups; hour++)
        {
            foreach (var row in ofRows)
            {
                _usage[cell] = model.Usage[(hour * model.Rows) + row];
                _worth[cell++] = plans.WorthOf(hour, row);
            }
        }
    }
}
