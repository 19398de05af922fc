using System.Text.Json;
using CostOptimizer.Web.Access;
using CostOptimizer.Web.Api.Bodies;
using CostOptimizer.Web.Api.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>What decisions and notes have in common as calls: a body, an answer, and the ways in which they are refused.</summary>
internal static class RecommendationCall
{
    private const int LongestBody = 16 * 1024;

    /// <typeparam name="T">What the body holds.</typeparam>
    public static RouteHandlerBuilder Says<T>(this RouteHandlerBuilder call, string name, string summary, string description, bool isBodyOptional)
        where T : notnull => call
        .WithName(name)
        .WithSummary(summary)
        .WithDescription($"{description} With If-Match it holds only for what the caller has seen: 412 otherwise.")
        .WithQuery()
        .For(AccessPolicies.Operator)
        .Accepts<T>(isBodyOptional, "application/json")
        .Answers<RecommendationDetails>()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    /// <exception cref="Http.ApiException">The query has parameters, or the body is no object of at most 16 KiB.</exception>
    public static Task<JsonElement> ReadBodyAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ApiQuery.Of(context).ThrowIfAny();
        return RequestBody.ReadObjectAsync(context.Request, LongestBody, cancellationToken);
    }
}
