using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Notifications.Alerts;
using CostOptimizer.Notifications.Slack;
using CostOptimizer.Notifications.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static CostOptimizer.Application.Tests.Weekly.WeeklySamples;

namespace CostOptimizer.Notifications.Tests.Alerts;

public sealed class AlertRoutingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Route_AFleetThatIsGone_IsTheOneOfTheTagsThatItHad()
    {
        await using var reports = await Reports.CreateAsync();
        var options = new AlertOptions { Routes = [new() { Name = "media", Channel = "CMEDIA", Tag = "team=media" }] };
        var jobs = new AlertJobs(reports.Services, new SetClock(Monday.AddMinutes(10))) { Options = options };
        var analyses = reports.Services.GetRequiredService<IAnalysisStore>();
        var earlier = Run("20261115T000500Z-aaaaaaaa", Monday.AddDays(-1));
        await analyses.SaveAsync(Result(earlier, [], Fleet("a", 400m, 250m, team: "media", run: earlier)), Cancellation);
        await jobs.EvaluateAsync();

        await analyses.SaveAsync(Result(Run("20261116T000500Z-bbbbbbbb"), []), Cancellation);
        await jobs.EvaluateAsync();

        var vanished = Assert.Single(await jobs.ListAsync(), alert => alert.Kind == AlertKind.SavingVanished);
        var delivered = await reports.Services.GetRequiredService<IDeliveryOutbox>().ListAsync(100, Cancellation);
        Assert.Equal("channel:CMEDIA", Assert.Single(delivered, status => status.Delivery.Subject == vanished.Id).Delivery.Target);
    }

    [Theory]
    [InlineData(AlertKind.NewSaving, AlertSeverity.Info, "channel:CALL")] // the team takes digests only
    [InlineData(AlertKind.WeeklyDigest, AlertSeverity.Info, "channel:CMEDIA")]
    [InlineData(AlertKind.IdleFleet, AlertSeverity.Critical, "channel:CLOUD")]
    public void Route_ByTagThatDoesNotTakeTheKind_LeavesItToTheOthers(AlertKind kind, AlertSeverity severity, string target)
    {
        var options = new AlertOptions
        {
            Routes =
            [
                new() { Name = "media", Channel = "CMEDIA", Tag = "team=media", Kinds = [AlertKind.WeeklyDigest] },
                new() { Name = "loud", Channel = "CLOUD", Tag = "team=media", MinimumSeverity = AlertSeverity.Critical },
                new() { Name = "all", Channel = "CALL" },
            ],
        };
        var fleet = Fleet("m", 10m, team: "media");
        var routing = new AlertRouting(options, new SlackMessage(options, new SlackOptions()), [Result(Run(), [], fleet)], new Dictionary<FleetId, Decision>(), Monday);
        var alert = new Alert(kind, severity, "m", fleet.Fleet.Id, null, "i", 0, "run-46", Monday, []);

        Assert.Equal(target, Assert.Single(routing.Tell(new RaisedAlert(alert, IsWorse: false))).Target);
    }
}
