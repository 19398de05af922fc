using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;

namespace CostOptimizer.Browser.Tests.Support;

/// <summary>Takes what is posted to Slack, as an incoming webhook does.</summary>
internal sealed class SlackDouble : HttpMessageHandler
{
    private readonly ConcurrentQueue<JsonElement> _payloads = []; // several are sent side by side

    /// <summary>The text of every section of every message, one line a fact.</summary>
    public IReadOnlyList<string> Sections =>
    [
        .. _payloads
            .SelectMany(payload => payload.GetProperty("blocks").EnumerateArray())
            .Where(block => block.GetProperty("type").GetString() == "section")
            .Select(block => block.GetProperty("text").GetProperty("text").GetString()!),
    ];

    public int Count => _payloads.Count;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
        _payloads.Enqueue(document.RootElement.Clone());
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("ok") };
    }
}
