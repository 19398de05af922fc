namespace CostOptimizer.Core.Calendar;

/// <summary>When a move is worth the most, and how much.</summary>
/// <param name="Start">Month, from 0.</param>
/// <param name="NetPresentValue">Discounted savings from the start to the end of the horizon, less the one-off cost at the start; null when that is unknown.</param>
/// <param name="BreakEven">Month in which the discounted savings pass the one-off cost; null when none does, or the cost is unknown.</param>
internal sealed record MoveTiming(int Start, decimal? NetPresentValue, int? BreakEven, IReadOnlyList<MonthlySaving> Savings)
{
    /// <param name="isUrgent">Starts at once, whatever waiting would bring.</param>
    /// <param name="earliest">Month before which it cannot start.</param>
    public static MoveTiming Of(IReadOnlyList<MonthlySaving> savings, decimal? oneOff, int earliest, bool isUrgent, Discounting discounting)
    {
        var horizon = savings[^1].To;
        var best = (Start: earliest, Value: Value(earliest));
        for (var month = earliest + 1; month < horizon && !isUrgent; month++)
        {
            var value = Value(month);
            best = value > best.Value ? (month, value) : best;
        }

        // What never pays is not improved by waiting for the end of the horizon.
        var start = best.Value > 0m ? best.Start : earliest;
        return new MoveTiming(start, oneOff is null ? null : Value(start), oneOff is null ? null : BreakEvenFrom(start), savings);

        decimal Value(int month) =>
            savings.Sum(span => span.Saving * discounting.Annuity(Math.Max(month, span.From), span.To)) - ((oneOff ?? 0m) * discounting.At(month));

        int? BreakEvenFrom(int month)
        {
            var left = oneOff!.Value * discounting.At(month);
            for (var paid = month; paid < horizon; paid++)
            {
                left -= savings.First(span => paid < span.To).Saving * discounting.At(paid);
                if (left <= 0m)
                {
                    return paid;
                }
            }

            return null;
        }
    }
}
