using CostOptimizer.Application.Decisions;
using CostOptimizer.Web.Access;
using CostOptimizer.Web.Api.Bodies;
using CostOptimizer.Web.Api.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>
/// Deciding on what the newest analysis recommends. Decisions hold for a fleet's recommendation while its action and
/// target stay; If-Match keeps two people from deciding over each other.
/// </summary>
internal static class DecisionEndpoints
{
    private const int LongestBody = 16 * 1024;

    public static void MapDecisions(this RouteGroupBuilder recommendations)
    {
        Map<AcceptInput>(recommendations, "accept", DecisionKind.Accepted, "AcceptRecommendation", "Say that a recommendation will be carried out");
        Map<DismissInput>(recommendations, "dismiss", DecisionKind.Dismissed, "DismissRecommendation", "Say that a recommendation will not be carried out, and why");
        Map<SnoozeInput>(recommendations, "snooze", DecisionKind.Snoozed, "SnoozeRecommendation", "Leave a recommendation alone until some time");
        Map<ImplementedInput>(recommendations, "implemented", DecisionKind.Implemented, "ImplementRecommendation", "Say that a recommendation has been carried out, and when");
    }

    private static void Map<T>(RouteGroupBuilder recommendations, string verb, DecisionKind kind, string name, string summary)
        where T : notnull =>
        recommendations.MapPost($"/{{id}}/{verb}", (string id, HttpContext context, [FromServices] DecisionDesk desk, CancellationToken cancellationToken) =>
                DecideAsync(id, kind, context, desk, cancellationToken))
            .WithName(name)
            .WithSummary(summary)
            .WithDescription("The same decision may be sent again and changes nothing. With If-Match it holds only for what the caller has seen: 412 otherwise.")
            .WithQuery()
            .For(AccessPolicies.Operator)
            .Accepts<T>(isOptional: true, "application/json")
            .Answers<RecommendationDetails>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<IResult> DecideAsync(
        string id, DecisionKind kind, HttpContext context, DecisionDesk desk, CancellationToken cancellationToken)
    {
        ApiQuery.Of(context).ThrowIfAny();
        var body = await RequestBody.ReadObjectAsync(context.Request, LongestBody, cancellationToken);
        return await desk.DecideAsync(id, DecisionInput.Read(kind, body, desk.Now), context, cancellationToken);
    }
}
