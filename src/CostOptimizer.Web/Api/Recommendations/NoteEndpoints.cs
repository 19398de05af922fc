using CostOptimizer.Application.Decisions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>Who looks after a recommendation, and what is said about it. Neither changes its state.</summary>
internal static class NoteEndpoints
{
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
            .Says<T>(name, summary, description, isBodyOptional: false);

    private static async Task<IResult> WriteAsync(
        string id, NoteKind kind, HttpContext context, NoteDesk desk, CancellationToken cancellationToken)
    {
        var body = await RecommendationCall.ReadBodyAsync(context, cancellationToken);
        return await desk.WriteAsync(id, NoteInput.Read(kind, body), context, cancellationToken);
    }
}
