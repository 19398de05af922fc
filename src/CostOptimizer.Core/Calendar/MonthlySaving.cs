namespace CostOptimizer.Core.Calendar;

/// <summary>What a move saves in each month of a span in which commitments do not change.</summary>
/// <param name="From">First month, from 0.</param>
/// <param name="To">The month after the last.</param>
/// <param name="Change">Saved by the change with nothing bought; null where it is the same as with today's commitments.</param>
/// <param name="Baseline">What the fleet would cost unchanged; null with <paramref name="Change"/>.</param>
/// <param name="Saving">A month, the fleet's part of purchases included, never above the baseline.</param>
internal sealed record MonthlySaving(int From, int To, decimal? Change, decimal? Baseline, decimal Saving);
