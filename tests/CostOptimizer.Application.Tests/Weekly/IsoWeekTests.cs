using CostOptimizer.Application.Weekly;

namespace CostOptimizer.Application.Tests.Weekly;

public sealed class IsoWeekTests
{
    [Theory]
    [InlineData("2026-11-16T00:00:00Z", "UTC", "2026-W47")] // a Monday
    [InlineData("2026-11-15T23:59:59Z", "UTC", "2026-W46")]
    [InlineData("2026-11-15T23:59:59Z", "Asia/Shanghai", "2026-W47")] // Monday morning there
    [InlineData("2026-11-16T04:59:59Z", "America/New_York", "2026-W46")] // Sunday night there
    [InlineData("2027-01-03T12:00:00Z", "UTC", "2026-W53")] // 2026 has 53 weeks
    [InlineData("2027-01-04T00:00:00Z", "UTC", "2027-W01")]
    public void Of_AnInstant_IsTheWeekOnTheWallClock(string instant, string zone, string week) =>
        Assert.Equal(week, IsoWeek.Of(Instant(instant), TimeZoneInfo.FindSystemTimeZoneById(zone)).ToString());

    [Theory]
    [InlineData("2026-W46", "UTC", "2026-11-09T00:00:00Z", 168)]
    [InlineData("2026-W46", "Asia/Shanghai", "2026-11-08T16:00:00Z", 168)]
    [InlineData("2026-W44", "Europe/Berlin", "2026-10-25T23:00:00Z", 168)] // the week after clocks went back
    [InlineData("2026-W43", "Europe/Berlin", "2026-10-18T22:00:00Z", 169)] // clocks go back on Sunday
    [InlineData("2026-W13", "Europe/Berlin", "2026-03-22T23:00:00Z", 167)]
    [InlineData("2026-W46", "Asia/Kolkata", "2026-11-08T18:00:00Z", 168)] // 18:30 UTC, at the hour before
    public void HoursIn_AZone_RunFromMondayToMonday(string text, string zone, string from, int hours)
    {
        Assert.True(IsoWeek.TryParse(text, out var week));

        var window = week.HoursIn(TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(Instant(from), window.FromUtc);
        Assert.Equal(hours, window.Length.TotalHours);
    }

    [Theory]
    [InlineData("2026-W54")]
    [InlineData("2025-W53")] // 2025 has 52
    [InlineData("2026-W00")]
    [InlineData("2026W46")]
    [InlineData("2026-w46")]
    [InlineData("-026-W46")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_NoWeek_IsRefused(string? text) => Assert.False(IsoWeek.TryParse(text, out _));

    [Fact]
    public void Neighbours_AcrossNewYear_FollowEachOther()
    {
        var last = new IsoWeek(2026, 53);

        Assert.Equal(new IsoWeek(2027, 1), last.Next);
        Assert.Equal(last, last.Next.Previous);
        Assert.Equal((new DateOnly(2026, 12, 28), new DateOnly(2027, 1, 3)), (last.FirstDay, last.LastDay));
    }

    private static DateTime Instant(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
}
