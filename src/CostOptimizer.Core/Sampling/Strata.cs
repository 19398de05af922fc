namespace CostOptimizer.Core.Sampling;

/// <summary>
/// The middles of equally likely slices: a few hundred give quantiles that thousands of independent draws would not.
/// </summary>
internal static class Strata
{
    /// <summary>
    /// Slices of every distribution. 505, because then the middles of three of them are exactly 10 %, 50 % and 90 %.
    /// </summary>
    public const int Count = 505;

    public const int P10 = 50;

    public const int P50 = 252;

    public const int P90 = 454;

    private static readonly double[] NormalScores = [.. Enumerable.Range(0, Count).Select(rank => InverseNormal.At(Middle(rank)))];

    /// <returns>The middle of a slice, between 0 and 1.</returns>
    public static double Middle(int rank) => (rank + 0.5) / Count;

    /// <returns>The standard normal quantile in the middle of a slice; exactly 0 in the middle one.</returns>
    public static double Normal(int rank) => NormalScores[rank];
}
