using System.Collections.Concurrent;
using System.Net;

namespace CostOptimizer.Web.Tests.Api.Support;

/// <summary>Answers 200 to all, and keeps what was sent.</summary>
internal sealed class RecordingHandler : HttpMessageHandler
{
    private readonly ConcurrentQueue<(Uri? Address, string Body)> _sent = [];
    private readonly SemaphoreSlim _more = new(0);

    public IReadOnlyList<(Uri? Address, string Body)> Sent => [.. _sent];

    /// <summary>Nothing is answered before it is done.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <returns>What was sent, once there are so many more.</returns>
    public async Task<IReadOnlyList<(Uri? Address, string Body)>> WaitAsync(int more, CancellationToken cancellationToken)
    {
        for (; more > 0; more--)
        {
            await _more.WaitAsync(cancellationToken);
        }

        return Sent;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Gate.WaitAsync(cancellationToken);
        _sent.Enqueue((request.RequestUri, await request.Content!.ReadAsStringAsync(cancellationToken)));
        _more.Release();
        return new HttpResponseMessage(HttpStatusCode.OK);
    }
}
