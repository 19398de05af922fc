namespace CostOptimizer.Simulator.Metrics;

/// <summary>The statistic set of one period of one series.</summary>
/// <param name="TailSigma">Log-normal spread behind the percentiles; null when there are none.</param>
internal readonly record struct MetricSample(
    int SampleCount, double Sum, double Minimum, double Maximum, double? TailSigma)
{
    // Standard normal quantiles.
    private const double Z90 = 1.2815515655446004;
    private const double Z99 = 2.3263478740408408;

    public double Average => Sum / SampleCount;

    /// <summary>The value of a statistic; null for percentiles of a metric that has none.</summary>
    public double? this[MetricStatistic statistic] => statistic switch
    {
        MetricStatistic.SampleCount => SampleCount,
        MetricStatistic.Sum => Sum,
        MetricStatistic.Average => Average,
        MetricStatistic.Minimum => Minimum,
        MetricStatistic.Maximum => Maximum,
        MetricStatistic.P50 => Quantile(0),
        MetricStatistic.P90 => Quantile(Z90),
        MetricStatistic.P99 => Quantile(Z99),
        _ => throw new ArgumentOutOfRangeException(nameof(statistic), statistic, message: null),
    };

    private double? Quantile(double z) =>
        TailSigma is { } sigma ? Math.Min(Maximum, Average * Math.Exp((z * sigma) - (sigma * sigma / 2))) : null;
}
