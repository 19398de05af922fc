using CostOptimizer.Application.Decisions;
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
            .Says<T>(name, summary, "The same decision may be sent again and changes nothing.", isBodyOptional: true);

    private static async Task<IResult> DecideAsync(
        string id, DecisionKind kind, HttpContext context, DecisionDesk desk, CancellationToken cancellationToken)
    {
        var body = await RecommendationCall.ReadBodyAsync(context, cancellationToken);
        return await desk.DecideAsync(id, DecisionInput.Read(kind, body, desk.Now), context, cancellationToken);
    }
}
