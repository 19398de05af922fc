using CostOptimizer.Application.Decisions;
using CostOptimizer.Web.Access;
using CostOptimizer.Web.Api.Bodies;
using CostOptimizer.Web.Api.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>Who looks after a recommendation, and what is said about it. Neither changes its state.</summary>
internal static class NoteEndpoints
{
    private const int LongestBody = 16 * 1024;

    public static void MapNotes(this RouteGroupBuilder recommendations)
    {
        Map<AssignInput>(
            recommendations,
            "assign",
            NoteKind.Assigned,
            "AssignRecommendation",
            "Say who looks after a recommendation",
            "The assignee stays with the fleet when its recommendation changes. Without one nobody looks after it any more. The same assignee again changes nothing.");
        Map<CommentInput>(
            recommendations,
            "comments",
            NoteKind.Commented,
            "CommentOnRecommendation",
            "Say something about a recommendation",
            "Comments are added, never changed. The same comment of the same person again, with nothing in between, changes nothing.");
    }

    private static void Map<T>(RouteGroupBuilder recommendations, string verb, NoteKind kind, string name, string summary, string description)
        where T : notnull =>
        recommendations.MapPost($"/{{id}}/{verb}", (string id, HttpContext context, [FromServices] NoteDesk desk, CancellationToken cancellationToken) =>
                WriteAsync(id, kind, context, desk, cancellationToken))
            .WithName(name)
            .WithSummary(summary)
            .WithDescription($"{description} With If-Match it holds only for what the caller has seen: 412 otherwise.")
            .WithQuery()
            .For(AccessPolicies.Operator)
            .Accepts<T>("application/json")
            .Answers<RecommendationDetails>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<IResult> WriteAsync(
        string id, NoteKind kind, HttpContext context, NoteDesk desk, CancellationToken cancellationToken)
    {
        ApiQuery.Of(context).ThrowIfAny();
        var body = await RequestBody.ReadObjectAsync(context.Request, LongestBody, cancellationToken);
        return await desk.WriteAsync(id, NoteInput.Read(kind, body), context, cancellationToken);
    }
}
