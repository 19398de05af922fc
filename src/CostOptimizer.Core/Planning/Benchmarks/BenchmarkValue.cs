using CostOptimizer.Core.Planning.Uncertainty;
using CostOptimizer.Core.Sampling;

namespace CostOptimizer.Core.Planning.Benchmarks;

/// <summary>What deciding after a benchmark brings over deciding now, from the option's own scenarios.</summary>
/// <param name="Kept">Mean over scenarios of what the move brings over the horizon where it pays, 0 where it does not.</param>
/// <param name="Moved">Mean over scenarios of what it brings when made in any case.</param>
/// <param name="Paying">Scenarios in which it pays.</param>
/// <param name="Saved">Mean monthly saving of these; 0 when there are none.</param>
internal sealed record BenchmarkValue(decimal Kept, decimal Moved, int Paying, decimal Saved)
{
    /// <summary>Against the better of moving now and staying for good.</summary>
    public decimal Total => Kept - Math.Max(Moved, 0m);

    /// <param name="oneOff">Paid only when the move is made.</param>
    public static BenchmarkValue Of(OptionSamples samples, int months, decimal oneOff)
    {
        var (kept, moved, paying, saved) = (0m, 0m, 0, 0m);
        foreach (var sample in samples.Sorted)
        {
            var brings = (sample.Saving * months) - oneOff;
            moved += brings;
            if (brings > 0m)
            {
                (kept, saved, paying) = (kept + brings, saved + sample.Saving, paying + 1);
            }
        }

        return new BenchmarkValue(kept / Strata.Count, moved / Strata.Count, paying, paying == 0 ? 0m : saved / paying);
    }
}
