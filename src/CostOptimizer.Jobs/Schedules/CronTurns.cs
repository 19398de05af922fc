using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Jobs.Ledger;
using Quartz;

namespace CostOptimizer.Jobs.Schedules;

/// <summary>Cron as Quartz reads it, seconds first.</summary>
internal sealed class CronTurns : ICronTurns
{
    public DateTime? NextAfter(Recurrence recurrence, DateTime afterUtc) => Next(Parse(recurrence), afterUtc);

    public DateTime LastUntil(Recurrence recurrence, DateTime fromUtc, DateTime untilUtc)
    {
        var cron = Parse(recurrence);
        var last = Max(fromUtc, Before(cron, untilUtc));
        while (Next(cron, last) is { } next && next <= untilUtc)
        {
            last = next;
        }

        return last;
    }

    /// <returns>A turn shortly before an instant, to begin counting at after a long silence.</returns>
    private static DateTime Before(CronExpression cron, DateTime untilUtc)
    {
        // Two turns back and then forward again: backwards, of a time that exists twice Quartz names the second one.
        var before = cron.GetPreviousValidTimeBefore(Instant(untilUtc)) is { } one ? cron.GetPreviousValidTimeBefore(one) ?? one : default(DateTimeOffset?);
        return before is { } instant && Next(cron, instant.UtcDateTime.AddHours(-2)) is { } turn && turn <= untilUtc ? turn : DateTime.MinValue;
    }

    private static DateTime? Next(CronExpression cron, DateTime afterUtc) => cron.GetNextValidTimeAfter(Instant(afterUtc))?.UtcDateTime;

    private static CronExpression Parse(Recurrence recurrence)
    {
        try
        {
            return new CronExpression(recurrence.Cron, recurrence.Zone);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            throw new ArgumentException($"The cron expression '{recurrence.Cron}' is malformed: {exception.Message}", nameof(recurrence), exception);
        }
    }

    private static DateTimeOffset Instant(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    private static DateTime Max(DateTime left, DateTime right) => left > right ? left : right;
}
