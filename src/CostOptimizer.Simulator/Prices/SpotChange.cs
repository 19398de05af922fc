using System.Globalization;

namespace CostOptimizer.Simulator.Prices;

/// <summary>A spot price that holds from an instant until the next change of the same pool.</summary>
/// <param name="PricePerHour">USD, at most six decimals.</param>
internal sealed record SpotChange(DateTime TimestampUtc, decimal PricePerHour)
{
    /// <summary>The price as the API writes it, with six decimals.</summary>
    public string Text => PricePerHour.ToString("F6", CultureInfo.InvariantCulture);
}
