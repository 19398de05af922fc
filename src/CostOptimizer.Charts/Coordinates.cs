using System.Globalization;

namespace CostOptimizer.Charts;

/// <summary>Writes coordinates: a tenth of a pixel is finer than any screen shows and keeps paths short.</summary>
internal static class Coordinates
{
    public static string Text(double value)
    {
        var rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture); // Never "-0".
    }
}
