using CostOptimizer.Web.Api.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CostOptimizer.Web.Api.Bodies;

/// <summary>A body that may be a table or JSON, read as a file of that kind would be.</summary>
internal static class TableBody
{
    /// <returns>The suffix of such a file: <c>.csv</c> for text/csv, <c>.json</c> for application/json.</returns>
    /// <exception cref="ApiException">The request says to be anything else, or nothing.</exception>
    public static string SuffixOf(HttpRequest request) =>
        !MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? throw UnknownType(request)
        : type.MediaType.Equals("text/csv", StringComparison.OrdinalIgnoreCase) ? ".csv"
        : type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) ? ".json"
        : throw UnknownType(request);

    private static ApiException UnknownType(HttpRequest request) => new(
        StatusCodes.Status415UnsupportedMediaType, $"Content-Type is '{Shown.Text(request.ContentType)}': send text/csv or application/json.");
}
