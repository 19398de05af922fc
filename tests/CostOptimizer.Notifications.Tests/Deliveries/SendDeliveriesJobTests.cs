using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Outbound;
using CostOptimizer.Application.Tests.Weekly;
using CostOptimizer.Application.Weekly.Archive;
using CostOptimizer.Notifications.Deliveries;
using CostOptimizer.Notifications.Email;
using CostOptimizer.Notifications.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CostOptimizer.Notifications.Tests.Deliveries;

public sealed class SendDeliveriesJobTests
{
    private static readonly SmtpFault[] Faults =
    [
        SmtpFault.None, SmtpFault.DropAndLose, SmtpFault.None, SmtpFault.MessageLater, SmtpFault.Busy, SmtpFault.None, SmtpFault.RecipientLater, SmtpFault.DropAndKeep, SmtpFault.None, SmtpFault.None, SmtpFault.None,
    ];

    private readonly SetClock _clock = new(WeeklySamples.Monday);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_AThousandMessagesUnderFaultsAndRestarts_AreInEachMailboxOnce()
    {
        const int Count = 1_000;
        await using var reports = await Reports.CreateAsync();
        await using var relay = new SmtpDouble(connection => Faults[connection % Faults.Length]);
        await AddAsync(reports, Count);

        for (var run = 0; run < 400 && await IsAnyPendingAsync(reports); run++)
        {
            // Each run is another process; every third one is killed while it sends.
            using var kill = new CancellationTokenSource();
            var job = Job(reports, relay, run % 3 == 1 ? kill : null);
            try
            {
                await job.RunAsync("", kill.Token);
            }
            catch (OperationCanceledException) when (kill.IsCancellationRequested)
            {
                // What it had begun is due again later.
            }

            _clock.Utc += TimeSpan.FromMinutes(10);
        }

        var statuses = await Outbox(reports).ListAsync(2 * Count, Cancellation);
        Assert.All(statuses, status => Assert.Equal(DeliveryState.Delivered, status.State));
        Assert.Equal(Count, statuses.Count);
        Assert.Equal(statuses.Select(status => status.Delivery.Target).Order(StringComparer.Ordinal), relay.Mailbox.Keys.Select(key => key.To).Order(StringComparer.Ordinal));

        // Came twice only what a relay kept without saying so, or what a killed process had handed over: all under one Message-ID.
        Assert.True(relay.Received.Values.Count(times => times > 1) < Count / 3);
    }

    [Fact]
    public async Task Run_NoRelaySet_KeepsWhatWaitsAndSaysWhy()
    {
        await using var reports = await Reports.CreateAsync();
        await AddAsync(reports, 1);

        await Job(reports, new SmtpOptions()).RunAsync("", Cancellation);

        var status = Assert.Single(await Outbox(reports).ListAsync(10, Cancellation));
        Assert.Equal((DeliveryState.Pending, 1, "Smtp:Host is not set, so no mail can be sent: set it."), (status.State, status.Attempts, status.LastOutcome));
        Assert.Equal(_clock.Utc.AddSeconds(30), status.NextAttemptUtc);
    }

    [Fact]
    public async Task Run_AddressThatDoesNotExist_IsGivenUpAndHoldsUpNoOther()
    {
        await using var reports = await Reports.CreateAsync();
        await using var relay = new SmtpDouble(connection => connection == 0 ? SmtpFault.RecipientNever : SmtpFault.None);
        await AddAsync(reports, 1);
        await Job(reports, relay).RunAsync("", Cancellation);
        await AddAsync(reports, 2);
        await Job(reports, relay).RunAsync("", Cancellation);

        var statuses = (await Outbox(reports).ListAsync(10, Cancellation)).OrderBy(status => status.Delivery.Target, StringComparer.Ordinal).ToArray();
        Assert.Equal([DeliveryState.GivenUp, DeliveryState.Delivered], statuses.Select(status => status.State));
        Assert.Contains("550 no such mailbox", statuses[0].LastOutcome, StringComparison.Ordinal);
    }

    [Fact]
    public void Backoff_RelayDownForDays_GivesUpAfterFive()
    {
        var thursday = After(days: 4);
        var friday = After(days: 5);

        Assert.Equal((DeliveryState.Pending, WeeklySamples.Monday.AddDays(4).AddHours(1)), (thursday.State, thursday.NextAttemptUtc));
        Assert.Equal((DeliveryState.GivenUp, "Down. It was given up after 5 days."), (friday.State, friday.Sentence));
        Assert.Equal(TimeSpan.FromMinutes(1), RetryWaits.After(2));
        Assert.Equal(TimeSpan.FromHours(1), RetryWaits.After(50));

        static DeliveryConclusion After(int days) => DeliveryConclusion.Of(
            attempts: 20, DeliveryOutcome.Failed("Down."), WeeklySamples.Monday, SendDeliveriesJob.Patience, WeeklySamples.Monday.AddDays(days));
    }

    private static IDeliveryOutbox Outbox(Reports reports) => reports.Services.GetRequiredService<IDeliveryOutbox>();

    private static async Task<bool> IsAnyPendingAsync(Reports reports) =>
        (await Outbox(reports).ReadDueAsync(DateTime.MaxValue.ToUniversalTime().AddYears(-1), 1, Cancellation)).Count > 0;

    private static async Task AddAsync(Reports reports, int count)
    {
        var report = Reports.Report();
        await reports.Services.GetRequiredService<IWeeklyArchive>().TryAddAsync(report, Reports.Contents, [], Cancellation);
        await Outbox(reports).AddAsync(
            [.. Enumerable.Range(0, count).Select(index => new Delivery($"d{index}", EmailChannel.ChannelName, $"p{index}@example.com", report.Id, "", WeeklySamples.Monday))], Cancellation);
    }

    private SendDeliveriesJob Job(Reports reports, SmtpDouble relay, CancellationTokenSource? kill = null) =>
        Job(reports, new SmtpOptions { Host = "127.0.0.1", Port = relay.Port, Security = SmtpSecurity.None, From = "costopt@example.com" }, kill);

    private SendDeliveriesJob Job(Reports reports, SmtpOptions options, CancellationTokenSource? kill = null)
    {
        var channel = new EmailChannel(reports.Services.GetRequiredService<IWeeklyArchive>(), new SmtpRelay(options, _clock), options);
        return new SendDeliveriesJob(Outbox(reports), [kill is null ? channel : new Killing(channel, kill)], _clock, NullLogger<SendDeliveriesJob>.Instance);
    }

    /// <summary>Sends, and is killed before it can tell.</summary>
    private sealed class Killing(IDeliveryChannel channel, CancellationTokenSource kill) : IDeliveryChannel
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
