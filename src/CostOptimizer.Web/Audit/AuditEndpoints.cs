using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Json;
using CostOptimizer.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Audit;

/// <summary>Who changed what and when, for admins.</summary>
internal static class AuditEndpoints
{
    private const int MostEntries = 1_000;

    public static void MapAudit(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/audit", ReadAsync)
            .RequireAuthorization(AccessPolicies.Admin)
            .WithTags("Audit")
            .WithName("ListAuditEntries")
            .WithSummary("Who changed what and when, newest first");

    private static async Task<IResult> ReadAsync(
        [FromServices] IAuditLog log, CancellationToken cancellationToken, [FromQuery] int limit = 100, [FromQuery] long? before = null)
    {
        if (limit is < 1 or > MostEntries)
        {
            return TypedResults.Problem($"The limit is {limit}; give 1 to {MostEntries}.", statusCode: StatusCodes.Status400BadRequest);
        }

        // One more than asked for tells whether there is another page.
        var records = await log.ReadAsync(limit + 1, before, cancellationToken);
        var page = records.Take(limit).ToArray();
        return TypedResults.Json(
            new AuditPage([.. page.Select(AuditDocument.Of)], records.Count > limit ? page[^1].Number : null), ResultJson.Compact);
    }
}
