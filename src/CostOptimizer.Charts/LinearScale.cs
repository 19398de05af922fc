namespace CostOptimizer.Charts;

/// <summary>Maps values onto pixels, and finds round values to name on an axis.</summary>
/// <param name="Low">Value drawn at <paramref name="FromPixel"/>.</param>
/// <param name="High">Value drawn at <paramref name="ToPixel"/>; above <paramref name="Low"/>.</param>
internal sealed record LinearScale(double Low, double High, double FromPixel, double ToPixel)
{
    private static readonly double[] RoundSteps = [1, 2, 5, 10];

    /// <summary>A scale that holds zero and all values and never has zero length.</summary>
    public static LinearScale Holding(IEnumerable<double> values, double fromPixel, double toPixel)
    {
        double low = 0, high = 0;
        foreach (var value in values)
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }

        return new LinearScale(low, high > low ? high : low + 1, fromPixel, toPixel);
    }

    public double At(double value) => FromPixel + ((value - Low) / (High - Low) * (ToPixel - FromPixel));

    /// <summary>The same pixels for values from zero to the first round step at or above <see cref="High"/>.</summary>
    public LinearScale Rounded(int steps) => this with { Low = 0, High = Math.Ceiling(High / Step(steps)) * Step(steps) };

    /// <summary>Multiples of 1, 2 or 5 × 10ⁿ from zero to <see cref="High"/>, about <paramref name="steps"/> of them.</summary>
    public IEnumerable<double> Ticks(int steps)
    {
        var step = Step(steps);
        for (var index = 0; index * step <= High * (1 + 1e-9); index++)
        {
            yield return Math.Round(index * step, 10);
        }
    }

    private double Step(int steps)
    {
        var rough = High / steps;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return RoundSteps.First(step => step * magnitude >= rough * (1 - 1e-9)) * magnitude;
    }
}
