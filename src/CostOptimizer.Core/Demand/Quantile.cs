namespace CostOptimizer.Core.Demand;

/// <summary>
/// Quantiles by nearest rank: the smallest observed value that at least the given share of values does not exceed.
/// It never invents a value between two observations, so each quantile can be found in the data.
/// </summary>
public static class Quantile
{
    /// <param name="ascending">Sorted values, at least one.</param>
    /// <param name="share">0 (exclusive) to 1.</param>
    /// <exception cref="ArgumentException">There is no value, or the share is outside 0..1.</exception>
    public static double OfSorted(ReadOnlySpan<double> ascending, double share)
    {
        if (ascending.IsEmpty)
        {
            throw new ArgumentException("A quantile needs at least one value.", nameof(ascending));
        }

        if (!(share > 0 && share <= 1))
        {
            throw new ArgumentException($"A quantile is a share above 0 and up to 1, not {share}.", nameof(share));
        }

        // 0.07 × 100 is 7.000000000000001 in binary: a rank is only rounded up when it is above by more than that noise.
        var rank = (int)Math.Ceiling((share * ascending.Length) - 1e-9);
        return ascending[Math.Clamp(rank, 1, ascending.Length) - 1];
    }

    public static double[] Sorted(IEnumerable<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        return sorted;
    }
}
