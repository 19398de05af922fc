using System.Globalization;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Jobs.Schedules;

namespace CostOptimizer.Jobs.Tests.Schedules;

/// <summary>Turns around the days on which clocks change. Instants are UTC; the changes of 2026 are the zones' own.</summary>
public sealed class CronTurnsTests
{
    private const string HalfPastTwo = "0 30 2 * * ?";

    [Theory]
    // Berlin, 29 March: 02:00 becomes 03:00 (01:00Z). 02:30 does not exist; its turn is at the first instant after.
    [InlineData(HalfPastTwo, "Europe/Berlin", "2026-03-28T12:00", "2026-03-29T01:00", "2026-03-30T00:30")]
    // Berlin, 25 October: 03:00 becomes 02:00 (01:00Z). 02:30 exists at 00:30Z and 01:30Z; only the first counts.
    [InlineData(HalfPastTwo, "Europe/Berlin", "2026-10-24T12:00", "2026-10-25T00:30", "2026-10-26T01:30")]
    // New York, 8 March: 02:00 becomes 03:00 (07:00Z).
    [InlineData(HalfPastTwo, "America/New_York", "2026-03-07T12:00", "2026-03-08T07:00", "2026-03-09T06:30")]
    // New York, 1 November: 02:00 becomes 01:00 (06:00Z). 01:30 exists at 05:30Z and 06:30Z.
    [InlineData("0 30 1 * * ?", "America/New_York", "2026-10-31T12:00", "2026-11-01T05:30", "2026-11-02T06:30")]
    // A turn every half hour has one every half hour, whatever clocks show.
    [InlineData("0 0/30 * * * ?", "Europe/Berlin", "2026-10-25T00:45", "2026-10-25T01:00", "2026-10-25T01:30")]
    public void NextAfter_ClocksChange_EachTurnOnce(string cron, string zone, string after, string first, string second)
    {
        var turns = new CronTurns();
        var recurrence = new Recurrence(cron, TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(Utc(first), turns.NextAfter(recurrence, Utc(after)));
        Assert.Equal(Utc(second), turns.NextAfter(recurrence, Utc(first)));
    }

    [Theory]
    [InlineData(HalfPastTwo, "2026-10-20T00:30", "2026-10-25T12:00", "2026-10-25T00:30")] // the first 02:30, not the second
    [InlineData(HalfPastTwo, "2026-03-20T01:30", "2026-03-29T12:00", "2026-03-29T01:00")]
    [InlineData(HalfPastTwo, "2026-03-20T01:30", "2026-03-20T01:30", "2026-03-20T01:30")]
    [InlineData("* * * * * ?", "2020-01-01T00:00", "2026-03-20T01:30", "2026-03-20T01:30")] // two hundred million turns missed
    public void LastUntil_TurnsWereMissed_GivesTheLast(string cron, string from, string until, string last)
    {
        var recurrence = new Recurrence(cron, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

        Assert.Equal(Utc(last), new CronTurns().LastUntil(recurrence, Utc(from), Utc(until)));
    }

    [Theory]
    [InlineData("every day")]
    [InlineData("0 5 * * *")] // five fields, as Unix has it
    [InlineData("")]
    public void NextAfter_Malformed_SaysSo(string cron)
    {
        var fault = Assert.Throws<ArgumentException>(() => new CronTurns().NextAfter(new Recurrence(cron, TimeZoneInfo.Utc), DateTime.UnixEpoch));

        Assert.Contains($"'{cron}' is malformed", fault.Message, StringComparison.Ordinal);
    }

    private static DateTime Utc(string text) =>
        DateTime.ParseExact(text, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
