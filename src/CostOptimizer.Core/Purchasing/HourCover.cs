namespace CostOptimizer.Core.Purchasing;

/// <summary>Applies commitments to one hour at a time, in a bill's order. Not for two threads at once.</summary>
internal sealed class HourCover(CoverModel model)
{
    // Amounts this much smaller than an hour's usage are rounding.
    private const double Grain = 1e-12;

    private readonly double[] _left = new double[model.Sources.Count];
    private readonly double[] _before = new double[model.StepSource.Length];
    private readonly double[] _after = new double[model.StepSource.Length];

    public int Group { get; private set; }

    /// <summary>Uncovered money of each row.</summary>
    public double[] Open { get; } = new double[model.Rows];

    /// <summary>Units of each source at the start of the hour.</summary>
    public double[] Units { get; } = new double[model.Sources.Count];

    public double OpenTotal { get; private set; }

    public double Total { get; private set; }

    /// <param name="units">Of the sources on sale.</param>
    public void Apply(int group, double[] units)
    {
        Load(group, units);
        var (sources, rows, draws) = (model.StepSource, model.StepRow, model.StepDraw);
        for (var step = 0; step < sources.Length; step++)
        {
            var open = Open[rows[step]];
            _before[step] = open;
            if (open > 0)
            {
                var left = _left[sources[step]];
                if (left > 0)
                {
                    var wanted = open * draws[step];
                    open = wanted <= left ? 0 : open - (left / draws[step]);
                    _left[sources[step]] = wanted <= left ? left - wanted : 0;
                    Open[rows[step]] = open;
                }
            }

            _after[step] = open;
        }

        OpenTotal = Sum(Open);
    }

    public bool IsUsedUp(int source) => _left[source] <= Grain * Math.Max(Total, Units[source]);

    /// <summary>Whether the step left usage uncovered, for later ones or for good.</summary>
    public bool LeavesUsage(int step) => _after[step] > Grain * Total;

    public bool Covers(int step) => _before[step] - _after[step] > Grain * Total;

    private void Load(int group, double[] units)
    {
        Group = group;
        Array.Copy(model.Usage, group * model.Rows, Open, 0, model.Rows);
        Total = Sum(Open);
        var owned = model.Sources.Count - model.OnSale;
        Array.Copy(units, Units, model.OnSale);
        Array.Copy(model.OwnedUnits, group * owned, Units, model.OnSale, owned);
        Units.CopyTo(_left, 0);
    }

    private static double Sum(double[] values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
