using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Outbound;

namespace CostOptimizer.Application.Webhooks;

/// <summary>Makes one attempt to tell a receiver.</summary>
/// <param name="http">Follows no redirects: a receiver is who was named.</param>
internal sealed class WebhookSender(HttpClient http, WebhookOptions options, TimeProvider clock)
{
    /// <returns>Never throws for what a receiver or the network does.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<DeliveryOutcome> SendAsync(WebhookEvent told, CancellationToken cancellationToken)
    {
        if (options.Secret is not { } secret)
        {
            return Failed("Webhooks:Secret is not set, so nothing can be signed: set it.");
        }

        using var timeout = new CancellationTokenSource(options.Timeout, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var request = Request(told, secret);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return Judge(response);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(string.Create(CultureInfo.InvariantCulture, $"The receiver did not answer within {options.Timeout.TotalSeconds} s."));
        }
        catch (HttpRequestException exception)
        {
            return Failed($"The receiver cannot be reached: {ReasonOf(exception)}.");
        }
    }

    private HttpRequestMessage Request(WebhookEvent told, string secret)
    {
        var timestamp = WebhookSignature.Timestamp(clock.GetUtcNow());
        return new HttpRequestMessage(HttpMethod.Post, told.Target)
        {
            Content = new StringContent(told.Body, Encoding.UTF8, "application/json"),
            Headers =
            {
                { WebhookSignature.IdHeader, told.Id },
                { WebhookSignature.TimestampHeader, timestamp },
                { WebhookSignature.SignatureHeader, WebhookSignature.Of(secret, timestamp, told.Body) },
            },
        };
    }

    private DeliveryOutcome Judge(HttpResponseMessage response)
    {
        var sentence = string.Create(CultureInfo.InvariantCulture, $"The receiver answered {(int)response.StatusCode}.");
        var retryAfter = response.Headers.RetryAfter is not { } header ? null
            : header.Delta ?? header.Date - clock.GetUtcNow();
        return new DeliveryOutcome(response.IsSuccessStatusCode, response.StatusCode == HttpStatusCode.Gone, retryAfter, sentence);
    }

    /// <summary>In words of our own: an answer that is no HTTP is quoted in the exception's message.</summary>
    private static string ReasonOf(HttpRequestException exception) => (exception.GetBaseException(), exception.HttpRequestError) switch
    {
        (PrivateAddressException refused, _) => refused.Message.TrimEnd('.'),
        (_, HttpRequestError.NameResolutionError) => "its name is not known",
        (SocketException { SocketErrorCode: SocketError.ConnectionRefused }, _) => "it refuses connections",
        (SocketException socket, _) => socket.SocketErrorCode.ToString(),
        (_, HttpRequestError.SecureConnectionError) => "no secure connection came about; check its certificate",
        (_, HttpRequestError.InvalidResponse) => "its answer is not HTTP",
        (_, HttpRequestError.ResponseEnded) => "it ended the connection without an answer",
        (_, var error) => error.ToString(),
    };

    private static DeliveryOutcome Failed(string sentence) => new(IsDelivered: false, IsFinal: false, RetryAfter: null, sentence);
}
