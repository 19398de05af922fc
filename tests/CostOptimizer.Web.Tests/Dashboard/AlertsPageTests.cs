using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Webhooks;
using CostOptimizer.Web.Dashboard.Pages.Alerts;
using CostOptimizer.Web.Dashboard.Settings;
using CostOptimizer.Web.Tests.Api.Support;
using CostOptimizer.Web.Tests.Dashboard.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Tests.Dashboard;

public sealed class AlertsPageTests
{
    private static readonly DateTime Noon = new(2026, 11, 18, 12, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Alerts_NothingToTell_SayHowTheyWouldCome()
    {
        await using var host = await ApiHost.StartAsync();

        Assert.Contains("Nothing was to be told yet", await host.OpenAsync("/alerts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Channels_BySettings_AreOnOrOff()
    {
        await using var host = await ApiHost.StartAsync();
        var query = new AlertsQuery(
            host.Services.GetRequiredService<IDeliveryOutbox>(),
            host.Services.GetRequiredService<IWebhookOutbox>(),
            host.Services.GetRequiredService<IAlertStore>(),
            new EffectiveSettings([
                new EffectiveSetting("Smtp:Host", "mail.example.com", SettingPresence.Set, IsDefault: false),
                new EffectiveSetting("Webhooks:Secret", null, SettingPresence.NotSet, IsDefault: true),
            ]));

        var channels = (await query.RunAsync(state: null, Cancellation)).Channels;

        Assert.Contains((AlertChannel.Email, ChannelState.On, "Smtp:Host"), channels);
        Assert.Contains((AlertChannel.Webhook, ChannelState.Off, "Webhooks:Secret"), channels);
        Assert.Contains((AlertChannel.Slack, ChannelState.Off, "Slack"), channels);
    }

    [Fact]
    public async Task Alerts_ThatWereTold_SayWhatTheyAreAboutInTheReadersLanguage()
    {
        await using var host = await ApiHost.StartAsync();
        var alert = new Alert(
            AlertKind.NewSaving, AlertSeverity.Info, "111122223333/us-east-1/<i>tts</i>", Fleet: null, "abcdef0123456789", "", 0, RunId: null, Noon, []);
        await host.Services.GetRequiredService<IAlertStore>().RecordAsync(
            [alert], evaluatedRunId: null, Noon, raised => [new Delivery("d1", "slack", "channel:C1", raised.Alert.Id, "", Noon)], Cancellation);

        var markup = await host.MarkupAsync("/alerts");

        Assert.Contains("<a href=\"/recommendations/abcdef0123456789\">New saving</a>", markup, StringComparison.Ordinal);
        Assert.Contains("&lt;i&gt;tts&lt;/i&gt;", markup, StringComparison.Ordinal);
        Assert.DoesNotContain(alert.Id, markup, StringComparison.Ordinal);
        Assert.Contains("新的节省机会", await host.PageAsync("/alerts", language: "zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alerts_NoRouteTakes_AreThereAndCounted()
    {
        await using var host = await ApiHost.StartAsync();
        var alert = new Alert(AlertKind.NewSaving, AlertSeverity.Info, "tts", Fleet: null, "abcdef0123456789", "", 0, RunId: null, Noon, []);
        await host.Services.GetRequiredService<IAlertStore>().RecordAsync([alert], evaluatedRunId: null, Noon, _ => [], Cancellation);

        var markup = await host.MarkupAsync("/alerts");

        Assert.Contains("<a href=\"/recommendations/abcdef0123456789\">New saving</a>", markup, StringComparison.Ordinal);
        Assert.Contains("Told to nobody (1)", markup, StringComparison.Ordinal);
        Assert.Contains("No route of Alerts:Routes takes it.", await host.OpenAsync("/alerts?state=Untold"), StringComparison.Ordinal);
        Assert.Contains("Nothing is in this state.", await host.OpenAsync("/alerts?state=Pending"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alerts_OlderThanManyNewer_AreFoundAndCountedByState()
    {
        await using var host = await ApiHost.StartAsync();
        var outbox = host.Services.GetRequiredService<IDeliveryOutbox>();
        var old = new Delivery("old", "email", "finance@example.com", "s", "", Noon.AddDays(-1));
        await outbox.AddAsync([old, .. Enumerable.Range(0, 250).Select(index => old with { Id = $"d{index}", Target = "other@example.com", CreatedAtUtc = Noon })], Cancellation);
        await outbox.SaveAsync(new DeliveryStatus(old, DeliveryState.GivenUp, 5, null, Noon, "Gone."), Cancellation);

        var failed = await host.OpenAsync("/alerts?state=GivenUp");

        Assert.Contains("finance@example.com", failed, StringComparison.Ordinal);
        Assert.Contains("Given up (1)", failed, StringComparison.Ordinal);
        Assert.Contains("Waiting (250)", failed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alerts_ThatFailed_AreShownWithTheReasonAndWithoutAnAddressThatIsASecret()
    {
        await using var host = await ApiHost.StartAsync();
        var outbox = host.Services.GetRequiredService<IDeliveryOutbox>();
        var given = new Delivery("d1", "slack", "https://hooks.slack.com/services/T0/B0/planted-secret", "<b>idle</b> fleet", "", Noon);
        await outbox.AddAsync([given, given with { Id = "d2", Channel = "email", Target = "finance@example.com" }], Cancellation);
        await outbox.SaveAsync(new DeliveryStatus(given, DeliveryState.GivenUp, 5, null, Noon.AddHours(1), "Slack answered 404: the channel is gone."), Cancellation);

        var markup = await host.MarkupAsync("/alerts");
        var failed = await host.OpenAsync("/alerts?state=GivenUp");

        Assert.DoesNotContain("planted-secret", markup, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;idle&lt;/b&gt; fleet", markup, StringComparison.Ordinal);
        Assert.Contains("finance@example.com", markup, StringComparison.Ordinal);
        Assert.Contains("Slack answered 404: the channel is gone.", failed, StringComparison.Ordinal);
        Assert.DoesNotContain("finance@example.com", failed, StringComparison.Ordinal);
    }
}
