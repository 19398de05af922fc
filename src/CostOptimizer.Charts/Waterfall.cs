using CostOptimizer.Core.Values;

namespace CostOptimizer.Charts;

/// <summary>Bars that lead from one amount to another, in exact arithmetic and one currency.</summary>
public static class Waterfall
{
    /// <summary>What divisions leave in the last of 28 digits is no step of its own: the last step takes it.</summary>
    private const decimal Dust = 0.000_001m;

    /// <param name="closing">Label of the bar that takes up what the steps leave open; there is none when they leave nothing.</param>
    /// <returns>Start, steps, closing bar, end; each bar begins where the one before it ended.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static IReadOnlyList<WaterfallBar> Between(
        (string Label, Money Amount) start,
        IEnumerable<(string Label, Money Change)> steps,
        string closing,
        (string Label, Money Amount) end)
    {
        var zero = Money.Zero(start.Amount.Currency);
        var bars = new List<WaterfallBar> { new(start.Label, zero, start.Amount, IsTotal: true) };
        var level = start.Amount;
        foreach (var (label, change) in steps)
        {
            bars.Add(new WaterfallBar(label, level, level + change, IsTotal: false));
            level += change;
        }

        if (Math.Abs((level - end.Amount).Amount) < Dust)
        {
            bars[^1] = bars[^1] with { To = end.Amount };
        }
        else
        {
            bars.Add(new WaterfallBar(closing, level, end.Amount, IsTotal: false));
        }

        bars.Add(new WaterfallBar(end.Label, zero, end.Amount, IsTotal: true));
        return bars;
    }
}
