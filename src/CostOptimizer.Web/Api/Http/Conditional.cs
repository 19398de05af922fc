using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CostOptimizer.Web.Api.Http;

/// <summary>Conditional requests, RFC 9110 section 13.</summary>
internal static class Conditional
{
    /// <summary>Writes a document with its ETag, or 304 to a GET of somebody who has it.</summary>
    public static async Task WriteAsync(
        HttpContext context, ReadOnlyMemory<byte> body, string contentType, string tag, int status = StatusCodes.Status200OK)
    {
        var response = context.Response;
        response.Headers.ETag = tag;

        // May be kept, but only by the caller and only if it asks each time whether it still holds.
        response.Headers.CacheControl = "private, no-cache";
        if (HttpMethods.IsGet(context.Request.Method) && Matches(context.Request.Headers.IfNoneMatch, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted);
    }

    /// <returns>Whether a request may go on under its If-Match; true when it has none.</returns>
    public static bool MayChange(HttpRequest request, string tag) =>
        request.Headers.IfMatch.Count == 0 || Matches(request.Headers.IfMatch, tag);

    private static bool Matches(Microsoft.Extensions.Primitives.StringValues header, string tag) =>
        EntityTagHeaderValue.TryParseList([.. header.OfType<string>()], out var given)
        && EntityTagHeaderValue.TryParse(tag, out var mine)
        && given.Any(other => other.Equals(EntityTagHeaderValue.Any) || other.Compare(mine, useStrongComparison: false));
}
