namespace CostOptimizer.Core.Performance;

internal static class Statistics
{
    /// <param name="values">At least one; not changed.</param>
    public static double Median(IEnumerable<double> values) => Quantile([.. values.Order()], 0.5);

    /// <param name="sorted">Ascending, at least one.</param>
    /// <param name="share">0..1; linear interpolation between the neighbours.</param>
    public static double Quantile(IReadOnlyList<double> sorted, double share)
    {
        var position = share * (sorted.Count - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }

    /// <summary>
    /// Deviation of a normal law whose central 80 % is as wide as that of the errors. Errors of measured ratios have
    /// heavy tails, so their plain standard deviation would say too much about a few and too little about most.
    /// </summary>
    public static double DeviationHolding80Percent(IEnumerable<double> errors) =>
        Quantile([.. errors.Select(Math.Abs).Order()], 0.8) / SpeedupEstimate.Z90;
}
