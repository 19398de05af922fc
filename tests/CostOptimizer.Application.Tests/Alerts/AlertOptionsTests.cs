using CostOptimizer.Application.Alerts;

namespace CostOptimizer.Application.Tests.Alerts;

public sealed class AlertOptionsTests
{
    [Theory]
    [InlineData("2026-11-16T12:00:00Z", "2026-11-16T12:00:00Z")] // 13:00 in Berlin
    [InlineData("2026-11-16T21:30:00Z", "2026-11-17T06:00:00Z")] // 22:30, until 07:00
    [InlineData("2026-11-17T05:59:59Z", "2026-11-17T06:00:00Z")]
    [InlineData("2026-11-17T06:00:00Z", "2026-11-17T06:00:00Z")]
    [InlineData("2026-03-28T22:00:00Z", "2026-03-29T05:00:00Z")] // the clock goes forward in that night
    public void Quiet_HoursThatSpanMidnight_EndByTheirOwnClock(string at, string end)
    {
        var options = new AlertOptions { QuietFrom = TimeSpan.FromHours(22), QuietTo = TimeSpan.FromHours(7), TimeZone = "Europe/Berlin" };

        Assert.Equal(Utc(end), options.EndOfQuiet(Utc(at)));
    }

    [Fact]
    public void Faults_OfEverySetting_NameItAndTheFix()
    {
        var options = new AlertOptions
        {
            Rules = new() { ["Idle"] = new(), ["NewSaving"] = new() { Threshold = -1m, Window = TimeSpan.FromHours(2) }, ["StaleData"] = new() { Window = TimeSpan.FromMinutes(1) } },
            Routes = [new() { Name = "a b", Channel = "C1", Webhook = "x" }, new() { Name = "ok", Tag = "team", Language = "fr" }, new() { Name = "OK", Channel = "#costs" }],
            QuietFrom = TimeSpan.FromHours(25),
            TimeZone = "Mars/Base",
            DashboardUrl = "javascript:alert(1)",
        };

        var faults = options.Faults().ToArray();

        string[] expected =
        [
            "Alerts:Rules:Idle is no kind of alert", "Alerts:Rules:NewSaving:Threshold is -1", "Alerts:Rules:NewSaving:Window is 02:00:00, but this kind has no window",
            "Alerts:Rules:StaleData:Window is 00:01:00", "Alerts:Routes:0:Name is 'a b'", "Alerts:Routes:0 has both", "Alerts:Routes:1 has neither", "Alerts:Routes:1:Tag is 'team'",
            "Alerts:Routes:1:Language is 'fr'", "Alerts:Routes:2:Channel is '#costs'", "Alerts:Routes has 'ok' 2 times", "Alerts:TimeZone is 'Mars/Base'", "Alerts:QuietTo is not set",
            "Alerts:QuietFrom is 1.01:00:00", "Alerts:DashboardUrl is 'javascript:alert(1)'",
        ];
        Assert.Equal(expected.Length, faults.Length);
        Assert.All(expected, start => Assert.Contains(faults, fault => fault.StartsWith(start, StringComparison.Ordinal)));
    }

    private static DateTime Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
}
