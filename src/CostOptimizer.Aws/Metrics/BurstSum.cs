namespace CostOptimizer.Aws.Metrics;

/// <summary>
/// Sums means and bounds bursts per bucket: Σ mean + √Σ(maximum − mean)², since bursts of different devices rarely
/// coincide (variances of independent parts add). Devices that did not report are taken to be like those that did.
/// </summary>
internal sealed class BurstSum(int buckets)
{
    private readonly double[] _means = new double[buckets];
    private readonly double[] _squares = new double[buckets];
    private readonly double[] _weights = new double[buckets];

    /// <param name="weight">Devices that these values speak for.</param>
    public void Add(int bucket, double mean, double maximum, double weight)
    {
        var burst = Math.Max(0, maximum - mean);
        _means[bucket] += mean;
        _squares[bucket] += burst * burst;
        _weights[bucket] += weight;
    }

    /// <summary>Devices that reported.</summary>
    public double Weight(int bucket) => _weights[bucket];

    /// <param name="expected">Devices in service.</param>
    /// <returns>NaN where nothing reported: a gap.</returns>
    public (double Mean, double Peak) Total(int bucket, double expected)
    {
        if (_weights[bucket] <= 0)
        {
            return (double.NaN, double.NaN);
        }

        var factor = Math.Max(1, expected / _weights[bucket]);
        var mean = _means[bucket] * factor;
        return (mean, mean + Math.Sqrt(_squares[bucket] * factor));
    }
}
