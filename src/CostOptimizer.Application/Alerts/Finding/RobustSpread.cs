namespace CostOptimizer.Application.Alerts.Finding;

/// <summary>How far a value is from what is usual, by measures that one odd week does not move.</summary>
/// <remarks>
/// Median and median absolute deviation; × 1.4826 the latter estimates the standard deviation of normal data (Rousseeuw and
/// Croux, 1993). It is never taken below a tenth of the median: a fleet that ran alike for weeks would alarm at a breath.
/// </remarks>
internal readonly record struct RobustSpread(double Median, double Deviation)
{
    private const double ToDeviation = 1.4826;
    private const double SmallestShare = 0.1;

    /// <param name="values">At least one.</param>
    public static RobustSpread Of(IReadOnlyList<double> values)
    {
        var median = MedianOf(values);
        var spread = MedianOf([.. values.Select(value => Math.Abs(value - median))]) * ToDeviation;
        return new RobustSpread(median, Math.Max(spread, Math.Abs(median) * SmallestShare));
    }

    /// <returns>Below zero for a value below the median; null when the usual is nothing at all.</returns>
    public double? Of(double value) => Deviation > 0 ? (value - Median) / Deviation : null;

    private static double MedianOf(IReadOnlyList<double> values)
    {
        double[] sorted = [.. values.Order()];
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
