namespace CostOptimizer.Core.Performance;

/// <summary>The deviation that goes with a prediction: that of its device pair where enough was left out, else of its evidence.</summary>
internal sealed class Spread
{
    /// <summary>Left-out ratios from which a pair of devices has a deviation of its own.</summary>
    public const int EnoughForPair = 30;

    private const int EnoughForEvidence = 10;

    /// <summary>Where a table is too small to measure anything: a factor of 2.4 either way holds 80 %.</summary>
    private static readonly double Unmeasured = Math.Log(2);

    private readonly Dictionary<(Rung, DevicePair), double> _pairs;
    private readonly Dictionary<Rung, double> _rungs;

    public Spread(IReadOnlyCollection<Residual> residuals)
    {
        _pairs = residuals
            .GroupBy(residual => (residual.Rung, residual.Devices))
            .Where(group => group.Skip(EnoughForPair - 1).Any())
            .ToDictionary(group => group.Key, group => Deviation(group));
        _rungs = residuals
            .GroupBy(residual => residual.Rung)
            .Where(group => group.Skip(EnoughForEvidence - 1).Any())
            .ToDictionary(group => group.Key, group => Deviation(group));
    }

    public double Of(Rung rung, DevicePair devices)
    {
        if (_pairs.TryGetValue((rung, devices), out var pair))
        {
            // A roofline is asked about models that the table lacks: few families on two devices must not narrow it.
            return rung.Evidence < Evidence.Roofline ? pair : Math.Max(pair, _rungs[rung]);
        }

        // Too little was left out on this rung: the next worse one errs on the wide side.
        for (var worse = rung; worse.Evidence <= Evidence.DataSheet; worse = worse with { Evidence = worse.Evidence + 1 })
        {
            if (_rungs.TryGetValue(worse, out var measured))
            {
                return measured;
            }
        }

        return Unmeasured;
    }

    private static double Deviation(IEnumerable<Residual> residuals) =>
        Statistics.DeviationHolding80Percent(residuals.Select(residual => residual.Error));
}
