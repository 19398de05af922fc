using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Tests.Weekly;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using CostOptimizer.Notifications.Alerts;
using CostOptimizer.Notifications.Deliveries;
using CostOptimizer.Notifications.Slack;
using CostOptimizer.Notifications.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CostOptimizer.Notifications.Tests.Slack;

public sealed class SlackDeliveryTests
{
    private static readonly SlackFault[] Faults =
    [
        SlackFault.None, SlackFault.DropAndLose, SlackFault.None, SlackFault.TooMany, SlackFault.None, SlackFault.DropAndKeep, SlackFault.Down, SlackFault.None, SlackFault.NotOk, SlackFault.None, SlackFault.None,
    ];

    private static readonly Dictionary<FleetId, Decision> NoDecisions = [];

    private readonly SetClock _clock = new(WeeklySamples.Monday);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bot_AThousandAlertsUnderFaultsAndRestarts_AreEachThereOnce()
    {
        const int Count = 1_000;
        await using var reports = await Reports.CreateAsync();
        await using var slack = new SlackDouble(request => Faults[request % Faults.Length], WeeklySamples.Monday);
        await RaiseAsync(reports, Bot(), [.. Enumerable.Range(0, Count).Select(index => Alert($"fleet-{index}"))]);

        for (var run = 0; run < 400 && (await Outbox(reports).ReadDueAsync(DateTime.MaxValue.ToUniversalTime().AddYears(-1), 1, Cancellation)).Count > 0; run++)
        {
            // Each run is another process; every third one is killed after it has handed some over, before it could tell.
            using var kill = new CancellationTokenSource();
            try
            {
                await Job(reports, slack, Bot(), run % 3 == 1 ? kill : null).RunAsync("", kill.Token);
            }
            catch (OperationCanceledException) when (kill.IsCancellationRequested)
            {
                // What it had begun is due again later.
            }

            _clock.Utc += TimeSpan.FromMinutes(10);
        }

        string[] told = [.. slack.Messages.Select(message => message.Body.GetProperty("metadata").GetProperty("event_payload").GetProperty("delivery").GetString()!)];
        Assert.Equal(Count, told.Length);
        Assert.Equal(Count, told.Distinct(StringComparer.Ordinal).Count());
        Assert.All(await Outbox(reports).ListAsync(2 * Count, Cancellation), status => Assert.Equal(DeliveryState.Delivered, status.State));
        Assert.All(slack.Authorizations, header => Assert.Equal("Bearer xoxb-1", header));
    }

    [Theory]
    [InlineData(1_200, 5_000)] // 6 MB, more than is listened to at once
    [InlineData(120, 100_000)] // 10 MB a page
    public async Task Bot_BrokenOffInABusyChannel_FindsItsMessageAndSendsNoOther(int messages, int characters)
    {
        await using var reports = await Reports.CreateAsync();
        await using var slack = new SlackDouble(request => request == 0 ? SlackFault.DropAndKeep : SlackFault.None, WeeklySamples.Monday);
        slack.Chat("C1", messages / 2, characters);
        await RaiseAsync(reports, Bot(), Alert("a"));
        await Job(reports, slack, Bot()).RunAsync("", Cancellation);
        slack.Chat("C1", messages / 2, characters);

        _clock.Utc += TimeSpan.FromMinutes(10);
        await Job(reports, slack, Bot()).RunAsync("", Cancellation);

        var status = Assert.Single(await Outbox(reports).ListAsync(9, Cancellation));
        Assert.Equal((DeliveryState.Delivered, 2, "Slack took it."), (status.State, status.Attempts, status.LastOutcome));
        Assert.Equal(messages + 1, slack.Messages.Count);
    }

    [Fact]
    public async Task Bot_AFactThatGotWorse_IsToldBelowTheFirstMessageAndChangesIt()
    {
        await using var reports = await Reports.CreateAsync();
        await using var slack = new SlackDouble(startUtc: WeeklySamples.Monday);
        await RaiseAsync(reports, Bot(), Alert("a"));
        await Job(reports, slack, Bot()).RunAsync("", Cancellation);
        await RaiseAsync(reports, Bot(), Alert("a"), Alert("a") with { Level = 1 });
        await Job(reports, slack, Bot()).RunAsync("", Cancellation);

        var first = slack.Messages.First();
        var reply = slack.Messages.Skip(1).Single(message => message.Method == "chat.postMessage");
        var update = slack.Messages.Single(message => message.Method == "chat.update");
        Assert.Equal((first.Ts, true), (reply.Body.GetProperty("thread_ts").GetString(), reply.Body.GetProperty("reply_broadcast").GetBoolean()));
        Assert.Equal(first.Ts, update.Body.GetProperty("ts").GetString());
        Assert.StartsWith("Worse: New saving: a", update.Body.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bot_AFactThatGotCriticalInQuietHours_IsToldAfterItsFirstMessageAndAtOnce()
    {
        await using var reports = await Reports.CreateAsync();
        await using var slack = new SlackDouble(startUtc: WeeklySamples.Monday);
        var options = Bot() with { QuietFrom = TimeSpan.FromHours(22), QuietTo = TimeSpan.FromHours(7) };
        await RaiseAsync(reports, options, Alert("a"));
        await RaiseAsync(reports, options, Alert("a") with { Level = 1, Severity = AlertSeverity.Critical });
        await Job(reports, slack, options).RunAsync("", Cancellation);
        var first = Assert.Single(slack.Messages);
        await Job(reports, slack, options).RunAsync("", Cancellation);

        Assert.Equal("New saving: a", first.Body.GetProperty("text").GetString());
        var reply = slack.Messages.Skip(1).Single(message => message.Method == "chat.postMessage");
        Assert.Equal((first.Ts, "Worse: New saving: a"), (reply.Body.GetProperty("thread_ts").GetString(), reply.Body.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Webhook_ThatIsToldToWait_WaitsAsLongAsSlackSays()
    {
        await using var reports = await Reports.CreateAsync();
        await using var slack = new SlackDouble(request => request == 0 ? SlackFault.TooMany : SlackFault.None, WeeklySamples.Monday);
        var options = Hook();
        await RaiseAsync(reports, options, Alert("a"));
        await Job(reports, slack, options).RunAsync("", Cancellation);

        var waiting = Assert.Single(await Outbox(reports).ListAsync(9, Cancellation));
        Assert.Equal((DeliveryState.Pending, _clock.Utc.AddSeconds(120), "Slack answered 429: too many messages."), (waiting.State, waiting.NextAttemptUtc, waiting.LastOutcome));

        _clock.Utc += TimeSpan.FromSeconds(120);
        await Job(reports, slack, options).RunAsync("", Cancellation);

        Assert.Equal(DeliveryState.Delivered, Assert.Single(await Outbox(reports).ListAsync(9, Cancellation)).State);
        Assert.Single(slack.Messages);
    }

    [Fact]
    public async Task Webhook_ThatIsNotThereAnyMore_IsTriedAgainAndSaysWhy()
    {
        await using var reports = await Reports.CreateAsync();
        await using var slack = new SlackDouble(_ => SlackFault.NotOk, WeeklySamples.Monday);
        await RaiseAsync(reports, Hook(), Alert("a"));

        await Job(reports, slack, Hook()).RunAsync("", Cancellation);

        var status = Assert.Single(await Outbox(reports).ReadAsync(Alert("a").Id, Cancellation));
        Assert.Equal((DeliveryState.Pending, "Slack refuses (200 channel_is_archived).", "webhook:costs"), (status.State, status.LastOutcome, status.Delivery.Target));
        Assert.DoesNotContain(slack.Address, status.Delivery.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_HoursHoldBackAllButTheCritical()
    {
        await using var reports = await Reports.CreateAsync();
        var options = Bot() with { QuietFrom = TimeSpan.FromHours(22), QuietTo = TimeSpan.FromHours(7) };
        await RaiseAsync(reports, options, Alert("a"), Alert("b") with { Severity = AlertSeverity.Critical });

        var due = await Outbox(reports).ReadDueAsync(_clock.Utc, 9, Cancellation);

        Assert.Equal(Alert("b").Id, Assert.Single(due).Delivery.Subject);
        Assert.Equal(2, (await Outbox(reports).ReadDueAsync(_clock.Utc.AddHours(7), 9, Cancellation)).Count);
    }

    [Fact]
    public async Task Routes_ByTag_TakeTheirFleetsAndTheOthersTheRest()
    {
        await using var reports = await Reports.CreateAsync();
        var options = new AlertOptions { Routes = [new() { Name = "media", Channel = "CMEDIA", Tag = "team=media" }, new() { Name = "all", Channel = "CALL" }, new() { Name = "loud", Channel = "CLOUD", MinimumSeverity = AlertSeverity.Critical }] };
        var (media, other) = (WeeklySamples.Fleet("m", 10m, team: "media"), WeeklySamples.Fleet("o", 10m));
        var routing = new AlertRouting(options, Message(options), [WeeklySamples.Result(WeeklySamples.Run(), [], media, other)], NoDecisions, _clock.Utc);

        string[] TargetsOf(Alert alert) => [.. routing.Tell(new RaisedAlert(alert, IsWorse: false)).Select(delivery => delivery.Target)];

        Assert.Equal(["channel:CMEDIA"], TargetsOf(Alert("m") with { Fleet = media.Fleet.Id }));
        Assert.Equal(["channel:CALL"], TargetsOf(Alert("o") with { Fleet = other.Fleet.Id }));
        Assert.Equal(["channel:CALL", "channel:CLOUD"], TargetsOf(Alert("x") with { Severity = AlertSeverity.Critical }));
    }

    [Fact]
    public void Routes_AFleetThatWasDecidedOn_GetButtonsThatKnowTheDecision()
    {
        var fleet = new FleetId("111122223333/us-east-1/tts");
        var decided = new Decision(Guid.Empty, fleet, 3, "old", "run-45", DecisionKind.Dismissed, "no", null, null, "p", WeeklySamples.Monday);
        var messages = new SlackMessage(Bot(), new SlackOptions { SigningSecret = "s", Operators = ["U1"] });
        var routing = new AlertRouting(Bot(), messages, [], new Dictionary<FleetId, Decision> { [fleet] = decided }, _clock.Utc);

        string BodyOf(FleetId about) => Assert.Single(routing.Tell(new RaisedAlert(Alert("a") with { Fleet = about, RecommendationId = "0123456789abcdef" }, IsWorse: false))).Body;

        Assert.Contains("\"value\":\"0123456789abcdef@3\"", BodyOf(fleet), StringComparison.Ordinal);
        Assert.Contains("\"value\":\"0123456789abcdef@0\"", BodyOf(new FleetId("111122223333/us-east-1/other")), StringComparison.Ordinal);
    }

    private static AlertOptions Bot() => new() { Routes = [new() { Name = "costs", Channel = "C1" }] };

    private static AlertOptions Hook() => new() { Routes = [new() { Name = "costs", Webhook = "costs" }] };

    private static SlackMessage Message(AlertOptions options) => new(options, new SlackOptions());

    private static Alert Alert(string subject) => new(
        AlertKind.NewSaving, AlertSeverity.Info, subject, null, null, "i", 0, "run-46", WeeklySamples.Monday, [AlertFact.Of(AlertFactName.Saving, Money.Usd(1_234.565m), AlertUnit.MoneyPerMonth)]);

    private static IDeliveryOutbox Outbox(Reports reports) => reports.Services.GetRequiredService<IDeliveryOutbox>();

    private Task RaiseAsync(Reports reports, AlertOptions options, params Alert[] alerts) => reports.Services.GetRequiredService<IAlertStore>().RecordAsync(
        alerts, evaluatedRunId: null, _clock.Utc, new AlertRouting(options, Message(options), [], NoDecisions, _clock.Utc).Tell, Cancellation);

    private SendDeliveriesJob Job(Reports reports, SlackDouble slack, AlertOptions alerts, CancellationTokenSource? kill = null)
    {
        var options = new SlackOptions { BotToken = "xoxb-1", ApiUrl = $"{slack.Address}api/", Webhooks = new() { ["costs"] = $"{slack.Address}hook" } };
        var client = new SlackClient(SlackClient.Over(new SocketsHttpHandler { AllowAutoRedirect = false }), options, _clock);
        var channel = new SlackChannel(client, reports.Services.GetRequiredService<IAlertThreads>(), Outbox(reports), options);
        Assert.Empty(options.Faults(alerts));
        return new SendDeliveriesJob(Outbox(reports), [kill is null ? channel : new KillingChannel(channel, kill)], _clock, NullLogger<SendDeliveriesJob>.Instance);
    }

    /// <summary>Sends, and is killed before it can tell.</summary>
    private sealed class KillingChannel(IDeliveryChannel channel, CancellationTokenSource kill) : IDeliveryChannel
    {
        private int _sent;

        public string Name => channel.Name;

        public async Task<DeliveryOutcome> SendAsync(Delivery delivery, CancellationToken cancellationToken)
        {
            var outcome = await channel.SendAsync(delivery, CancellationToken.None);
            if (Interlocked.Increment(ref _sent) > 5)
            {
                await kill.CancelAsync();
                cancellationToken.ThrowIfCancellationRequested();
            }

            return outcome;
        }
    }
}
