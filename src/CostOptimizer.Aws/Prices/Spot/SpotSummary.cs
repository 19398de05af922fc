using CostOptimizer.Core.Values;

namespace CostOptimizer.Aws.Prices.Spot;

/// <summary>
/// What a pool cost over a window. The history lists changes, so its average is that of a step function: each price
/// weighs as long as it held, a mean of rows would weigh busy hours more (EC2 user guide, spot price history).
/// </summary>
internal readonly record struct SpotSummary(decimal Mean, decimal P90, decimal Latest, Window ObservedOver)
{
    /// <param name="changes">In any order; a change before the window sets the price that the window starts with.</param>
    /// <returns>Null when no change lies before the window's end.</returns>
    public static SpotSummary? Of(IEnumerable<SpotChange> changes, Window window)
    {
        var ordered = changes.Where(change => change.AtUtc < window.ToUtc)
            .OrderBy(change => change.AtUtc)
            .ThenBy(change => change.Price)
            .ToList();
        if (ordered.Count == 0)
        {
            return null;
        }

        var held = new List<(decimal Price, long Ticks)>();
        for (var i = 0; i < ordered.Count; i++)
        {
            var from = Max(ordered[i].AtUtc, window.FromUtc);
            var to = i + 1 < ordered.Count ? ordered[i + 1].AtUtc : window.ToUtc;
            if (to > from)
            {
                held.Add((ordered[i].Price, (to - from).Ticks));
            }
        }

        var total = held.Sum(step => step.Ticks);
        return new SpotSummary(
            held.Sum(step => step.Price * step.Ticks) / total,
            Quantile(held, total),
            ordered[^1].Price,
            new Window(Max(ordered[0].AtUtc, window.FromUtc), window.ToUtc));
    }

    // The lowest price at or below which the pool stayed nine tenths of the time.
    private static decimal Quantile(List<(decimal Price, long Ticks)> held, long total)
    {
        var below = 0m;
        foreach (var (price, ticks) in held.OrderBy(step => step.Price))
        {
            below += ticks;
            if (below >= 0.9m * total)
            {
                return price;
            }
        }

        return held.Max(step => step.Price);
    }

    private static DateTime Max(DateTime left, DateTime right) => left > right ? left : right;
}
