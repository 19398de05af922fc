using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CostOptimizer.Simulator.Serving;

/// <summary>One HTTP request with its body in memory, as it came over the wire.</summary>
internal sealed record AwsRequest(
    string Method, string RawPath, string RawQuery, IHeaderDictionary Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>The largest AWS request we model (500 metric queries) stays below 1 MiB.</summary>
    public const int LargestBody = 2 * 1024 * 1024;

    public static async Task<AwsRequest> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, cancellationToken);
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var question = target.IndexOf('?', StringComparison.Ordinal);
        return new AwsRequest(
            context.Request.Method,
            question < 0 ? target : target[..question],
            question < 0 ? "" : target[(question + 1)..],
            context.Request.Headers,
            buffer.ToArray());
    }

    /// <summary>The header's value, several joined by commas; null when absent.</summary>
    public string? Header(string name) =>
        Headers.TryGetValue(name, out var values) ? string.Join(',', values.ToArray()) : null;
}
