namespace CostOptimizer.Application.Jobs.Ledger;

/// <summary>Reads cron expressions.</summary>
public interface ICronTurns
{
    /// <returns>
    /// The first turn after an instant, null when there is none. A turn whose wall-clock time does not exist, because
    /// clocks go forward, is at the first instant after the gap; one that exists twice is at the first of them.
    /// </returns>
    /// <exception cref="ArgumentException">The expression is malformed; the message says how.</exception>
    DateTime? NextAfter(Recurrence recurrence, DateTime afterUtc);

    /// <returns>The last turn at or before an instant, not before <paramref name="fromUtc"/>, which is one.</returns>
    DateTime LastUntil(Recurrence recurrence, DateTime fromUtc, DateTime untilUtc);
}
