using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CostOptimizer.Notifications.Slack;

/// <summary>Calls Slack once. No address, token or answer of a stranger gets into a sentence.</summary>
/// <param name="http">Made by <see cref="Over"/>.</param>
internal sealed class SlackClient(HttpClient http, SlackOptions options, TimeProvider clock)
{
    private const int LongestWord = 60;

    /// <summary>Slack takes no long answers, and is asked for none.</summary>
    private const int LongestAnswer = 4 * 1024 * 1024;

    /// <summary>What no second try mends: the message itself is at fault, or the one to be changed is gone.</summary>
    private static readonly HashSet<string> Final = new(StringComparer.Ordinal)
    {
        "invalid_blocks", "invalid_blocks_format", "invalid_payload", "invalid_json", "json_not_object", "msg_too_long", "msg_blocks_too_long", "no_text", "too_many_attachments", "invalid_metadata_format",
        "message_not_found", "cant_update_message", "edit_window_closed",
    };

    /// <param name="handler">Follows no redirects.</param>
    public static HttpClient Over(HttpMessageHandler handler) => new(handler) { MaxResponseContentBufferSize = LongestAnswer, Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Posts to an incoming webhook, which answers <c>ok</c> or a word.</summary>
    public Task<SlackAnswer> PostAsync(string address, JsonElement message, CancellationToken cancellationToken) => SendAsync(
        new HttpRequestMessage(HttpMethod.Post, address) { Content = Json(message) },
        (status, body) => status == 200 && body.Trim() == "ok" ? new SlackAnswer(true, "", true, null, null) : Refused(status, body.Trim()),
        cancellationToken);

    /// <summary>Calls a method of the Web API, whose answer says <c>ok</c> whatever the status.</summary>
    /// <param name="arguments">JSON for methods that write; those that read take forms.</param>
    /// <param name="read">Looks into a good answer for the message's name.</param>
    public Task<SlackAnswer> CallAsync(string method, HttpContent arguments, Func<JsonElement, string?> read, CancellationToken cancellationToken) => SendAsync(
        new HttpRequestMessage(HttpMethod.Post, options.ApiUrl + method)
        {
            Content = arguments,
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", options.BotToken) },
        },
        (status, body) => Judge(status, body, read),
        cancellationToken);

    private async Task<SlackAnswer> SendAsync(HttpRequestMessage request, Func<int, string, SlackAnswer> judge, CancellationToken cancellationToken)
    {
        using var owned = request;
        using var timeout = new CancellationTokenSource(options.Timeout, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var response = await http.SendAsync(request, patience.Token);
            var status = (int)response.StatusCode;
            var retryAfter = response.Headers.RetryAfter is not { } header ? null : header.Delta ?? header.Date - clock.GetUtcNow();
            return status == 429 ? SlackAnswer.Failed("Slack answered 429: too many messages.", retryAfter)
                : status >= 500 ? SlackAnswer.Failed(string.Create(CultureInfo.InvariantCulture, $"Slack answered {status}."), retryAfter)
                : judge(status, await response.Content.ReadAsStringAsync(patience.Token)) with { RetryAfter = retryAfter };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return SlackAnswer.Failed(string.Create(CultureInfo.InvariantCulture, $"Slack did not answer within {options.Timeout.TotalSeconds} s."));
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            return SlackAnswer.Failed("Slack's answer is too long.") with { IsTooLong = true };
        }
        catch (HttpRequestException exception)
        {
            return SlackAnswer.Failed($"Slack cannot be reached: {exception.GetBaseException().Message.TrimEnd('.')}.");
        }
        catch (IOException)
        {
            return SlackAnswer.Failed("The connection to Slack broke.");
        }
    }

    private static SlackAnswer Judge(int status, string body, Func<JsonElement, string?> read)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var answer = document.RootElement;
            return answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("ok", out var ok) && ok.ValueKind == JsonValueKind.True
                ? new SlackAnswer(true, "", true, null, read(answer))
                : Refused(status, answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.String ? error.GetString()! : "");
        }
        catch (JsonException)
        {
            return Refused(status, "");
        }
    }

    private static SlackAnswer Refused(int status, string word) => new(
        false,
        word.Length is > 0 and <= LongestWord && word.All(character => char.IsAsciiLetterOrDigit(character) || character == '_')
            ? string.Create(CultureInfo.InvariantCulture, $"Slack refuses ({status} {word}).")
            : string.Create(CultureInfo.InvariantCulture, $"Slack answered {status} without saying ok."),
        Final.Contains(word),
        null,
        null);

    /// <returns>Slack's name for a message; null when there is none.</returns>
    public static string? TimestampOf(JsonElement message) =>
        message.TryGetProperty("ts", out var timestamp) && timestamp.ValueKind == JsonValueKind.String ? timestamp.GetString() : null;

    public static StringContent Json(object value) => new(JsonSerializer.Serialize(value, JsonSerializerOptions.Web), Encoding.UTF8, "application/json");
}
