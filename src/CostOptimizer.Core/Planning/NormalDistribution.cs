namespace CostOptimizer.Core.Planning;

/// <summary>The standard normal distribution function.</summary>
internal static class NormalDistribution
{
    public const double B1 = 0.319381530;
    public const double B2 = -0.356563782;
    public const double B3 = 1.781477937;
    public const double B4 = -1.821255978;
    public const double B5 = 1.330274429;
    public const double P = 0.2316419;
    public const double RootOfTwoPi = 2.5066282746310002;

    /// <remarks>Abramowitz and Stegun 26.2.17: absolute error below 7.5e-8, and a formula that a reader can redo.</remarks>
    public static double Cumulative(double z) => z >= 0 ? 1 - UpperTail(z) : UpperTail(-z);

    private static double UpperTail(double z)
    {
        var t = 1 / (1 + (P * z));
        var polynomial = t * (B1 + (t * (B2 + (t * (B3 + (t * (B4 + (t * B5))))))));
        return Math.Exp(-z * z / 2) / RootOfTwoPi * polynomial;
    }
}
