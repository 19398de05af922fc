using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Webhooks;
using Microsoft.Extensions.Logging.Abstractions;

namespace CostOptimizer.Application.Tests.Webhooks;

public sealed class SendWebhooksJobTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    private static readonly DateTime Noon = new(2026, 11, 18, 12, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_ReceiverTakesIt_IsDeliveredOnceWithASignatureThatOpenSslMakes()
    {
        var trial = new Trial(_ => new HttpResponseMessage(HttpStatusCode.NoContent));

        await trial.RunAsync(Cancellation);
        await trial.RunAsync(Cancellation);

        var request = Assert.Single(trial.Requests);
        Assert.Equal(("analysis.ended:run-1", "1795003200"), (request.Id, request.Timestamp));
        // printf '1795003200.{"id":1}' | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef
        Assert.Equal("v1=998654df0b708bbbbc38106c4a2346ecef0ad73e40231dc25b7ce20a95ddb156", request.Signature);
        Assert.Equal((DeliveryState.Delivered, 1, "The receiver answered 204."), (trial.Delivery.State, trial.Delivery.Attempts, trial.Delivery.LastOutcome));
    }

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(3, 120)]
    [InlineData(8, 3_600)]
    public async Task Run_ReceiverFails_IsDueAgainLaterAndLater(int attempts, int seconds)
    {
        var trial = new Trial(_ => new HttpResponseMessage(HttpStatusCode.InternalServerError));

        for (var attempt = 1; attempt < attempts; attempt++)
        {
            await trial.RunAsync(Cancellation);
            trial.Clock.Now = trial.Delivery.NextAttemptUtc!.Value;
        }

        await trial.RunAsync(Cancellation);

        Assert.Equal(TimeSpan.FromSeconds(seconds), trial.Delivery.NextAttemptUtc - trial.Clock.Now);
        Assert.Equal((DeliveryState.Pending, attempts), (trial.Delivery.State, trial.Requests.Count));
        Assert.Single(trial.Requests.Select(request => request.Id).Distinct(StringComparer.Ordinal)); // so that receivers can drop repeats
    }

    [Fact]
    public async Task Run_ReceiverAsksForTime_GetsIt()
    {
        var trial = new Trial(_ =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
            response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromMinutes(7));
            return response;
        });

        await trial.RunAsync(Cancellation);

        Assert.Equal(Noon.AddMinutes(7), trial.Delivery.NextAttemptUtc);
    }

    [Fact]
    public async Task Run_NobodyTakesItForADay_IsGivenUpAndSaysSo()
    {
        var trial = new Trial(_ => throw new HttpRequestException("Refused", new SocketException((int)SocketError.ConnectionRefused)));

        while (trial.Delivery.NextAttemptUtc is { } next)
        {
            trial.Clock.Now = next > trial.Clock.Now ? next : trial.Clock.Now;
            await trial.RunAsync(Cancellation);
        }

        Assert.Equal(DeliveryState.GivenUp, trial.Delivery.State);
        Assert.Equal("The receiver cannot be reached: it refuses connections. It was given up after a day.", trial.Delivery.LastOutcome);

        // 30 s, 1, 2, 4 … 32 minutes are 63.5 minutes for the first eight attempts, then one each hour: 8 + 22.
        Assert.Equal(30, trial.Requests.Count);
    }

    [Fact]
    public async Task Run_AnswerIsNoHttp_KeepsNothingOfIt()
    {
        var trial = new Trial(_ => throw new HttpRequestException(HttpRequestError.InvalidResponse, "Received an invalid status line: 'AKIA-secret'."));

        await trial.RunAsync(Cancellation);

        Assert.Equal("The receiver cannot be reached: its answer is not HTTP.", trial.Delivery.LastOutcome);
    }

    [Fact]
    public async Task Run_ReceiverIsGone_IsGivenUpAtOnce()
    {
        var trial = new Trial(_ => new HttpResponseMessage(HttpStatusCode.Gone));

        await trial.RunAsync(Cancellation);

        Assert.Equal((DeliveryState.GivenUp, "The receiver answered 410."), (trial.Delivery.State, trial.Delivery.LastOutcome));
    }

    [Fact]
    public async Task Run_ProcessDiesWhileSending_DoesNotSendAgainAtOnce()
    {
        using var killed = new CancellationTokenSource();
        var trial = new Trial(_ =>
        {
            killed.Cancel();
            throw new OperationCanceledException(killed.Token);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => trial.RunAsync(killed.Token));
        await trial.RunAsync(Cancellation);

        Assert.Single(trial.Requests);
        Assert.Equal(Noon.AddSeconds(30), trial.Delivery.NextAttemptUtc);
    }

    [Fact]
    public async Task Run_ToldToStopOnceTheReceiverHasIt_KnowsItDelivered()
    {
        using var stopping = new CancellationTokenSource();
        var trial = new Trial(_ =>
        {
            stopping.Cancel();
            return new HttpResponseMessage(HttpStatusCode.NoContent);
        });

        await Record.ExceptionAsync(() => trial.RunAsync(stopping.Token));

        Assert.Equal(DeliveryState.Delivered, trial.Delivery.State);
    }

    private sealed record Sent(string Id, string Timestamp, string Signature);

    private sealed class StandingClock : TimeProvider
    {
        public DateTime Now { get; set; } = Noon;

        public override DateTimeOffset GetUtcNow() => Now;
    }

    /// <summary>One event in an outbox, and a receiver.</summary>
    private sealed class Trial(Func<HttpRequestMessage, HttpResponseMessage> receiver) : HttpMessageHandler, IWebhookOutbox
    {
        public WebhookDelivery Delivery { get; private set; } = new(
            new WebhookEvent("analysis.ended:run-1", new Uri("https://hooks.example.com/costs"), """{"id":1}""", "run-1", Noon),
            DeliveryState.Pending, 0, Noon, null, null);

        public List<Sent> Requests { get; } = [];

        public StandingClock Clock { get; } = new();

        public Task RunAsync(CancellationToken cancellationToken)
        {
            var options = new WebhookOptions { Secret = Secret };
            var sender = new WebhookSender(new HttpClient(this, disposeHandler: false), options, Clock);
            return new SendWebhooksJob(this, sender, Clock, NullLogger<SendWebhooksJob>.Instance).RunAsync("", cancellationToken);
        }

        public Task<IReadOnlyList<WebhookDelivery>> ReadDueAsync(DateTime nowUtc, int limit, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<WebhookDelivery>>(Delivery.NextAttemptUtc <= nowUtc ? [Delivery] : []);

        public Task SaveAsync(WebhookDelivery delivery, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Delivery = delivery;
            return Task.CompletedTask;
        }

        public Task<IReadOnlyList<WebhookDelivery>> ReadAsync(string runId, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<WebhookDelivery>>([Delivery]);

        public Task<IReadOnlyList<WebhookDelivery>> ListAsync(DeliveryState? state, int limit, CancellationToken cancellationToken) => ReadAsync("", cancellationToken);

        public Task<IReadOnlyDictionary<DeliveryState, int>> CountAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add(new Sent(Header(request, "Webhook-Id"), Header(request, "Webhook-Timestamp"), Header(request, "Webhook-Signature")));
            return Task.FromResult(receiver(request));
        }

        private static string Header(HttpRequestMessage request, string name) => request.Headers.GetValues(name).Single();
    }
}
