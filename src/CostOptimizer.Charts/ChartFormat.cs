using System.Globalization;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Charts;

/// <summary>How the reader of a picture writes what stands in it.</summary>
/// <param name="Day">A day of a time axis.</param>
/// <param name="Month">A month of a calendar.</param>
/// <param name="IsInteractive">Whether the picture carries the figures that the page's script needs to tell values under the pointer.</param>
public sealed record ChartFormat(
    Func<double, string> Number, Func<Money, string> Money, Func<DateTime, string> Day, Func<DateTime, string> Month, bool IsInteractive = false)
{
    public static ChartFormat Invariant { get; } = new(
        Display.Number,
        Display.Money,
        day => day.ToString("MMM d", CultureInfo.InvariantCulture),
        month => month.ToString("MMM yyyy", CultureInfo.InvariantCulture));
}
