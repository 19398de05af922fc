using System.Net;

namespace CostOptimizer.Web.Tests.Api.Support;

/// <summary>Answers 200 to all and keeps what was sent.</summary>
internal sealed class RecordingHandler : HttpMessageHandler
{
    public List<(Uri? Address, string Body)> Sent { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sent.Add((request.RequestUri, await request.Content!.ReadAsStringAsync(cancellationToken)));
        return new HttpResponseMessage(HttpStatusCode.OK);
    }
}
