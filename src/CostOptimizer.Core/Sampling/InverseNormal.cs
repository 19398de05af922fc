namespace CostOptimizer.Core.Sampling;

/// <summary>The quantile of the standard normal distribution.</summary>
/// <remarks>Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988): about 1 part in 10¹⁶.</remarks>
internal static class InverseNormal
{
    private const double Central = 0.425;

    /// <summary>Beyond five roots of −ln p the published fit has a third branch, which no stratum here reaches.</summary>
    private const double Farthest = 5;

    private static readonly double[] CentralTop =
    [
        3.3871328727963666080, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
        4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3,
    ];

    private static readonly double[] CentralBottom =
    [
        1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
        2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3,
    ];

    private static readonly double[] TailTop =
    [
        1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
        1.27045825245236838258, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4,
    ];

    private static readonly double[] TailBottom =
    [
        1, 2.05319162663775882187, 1.67638483018380384940, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9,
    ];

    /// <param name="probability">Between 1.4e-11 and 1 less as much.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside that range.</exception>
    public static double At(double probability)
    {
        var centred = probability - 0.5;
        if (Math.Abs(centred) <= Central)
        {
            var square = (Central * Central) - (centred * centred);
            return centred * Polynomial(CentralTop, square) / Polynomial(CentralBottom, square);
        }

        var root = Math.Sqrt(-Math.Log(centred < 0 ? probability : 1 - probability));
        if (!(root <= Farthest))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A normal quantile is computed between 1.4e-11 and 1 less as much.");
        }

        var distance = Polynomial(TailTop, root - 1.6) / Polynomial(TailBottom, root - 1.6);
        return centred < 0 ? -distance : distance;
    }

    private static double Polynomial(double[] coefficients, double at)
    {
        var value = coefficients[^1];
        for (var power = coefficients.Length - 2; power >= 0; power--)
        {
            value = (value * at) + coefficients[power];
        }

        return value;
    }
}
