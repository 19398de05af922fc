using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Api.Http;

/// <summary>A request that cannot be answered as asked; <see cref="ProblemFilter"/> turns it into ProblemDetails.</summary>
/// <param name="status">HTTP status, 4xx or 503.</param>
/// <param name="detail">One sentence that names the fix.</param>
internal sealed class ApiException(int status, string detail) : Exception(detail)
{
    public int Status { get; } = status;

    /// <summary>Sentences by field; empty when no field is at fault.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; init; } = new Dictionary<string, string[]>(StringComparer.Ordinal);

    /// <summary>When to ask again; null when that is of no use.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static ApiException NotFound(string what, string id) =>
        new(StatusCodes.Status404NotFound, $"There is no {what} '{Shown.Text(id)}'.");
}
