using CostOptimizer.Simulator.Prices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Simulator.Offers;

/// <summary>Bulk price files, unsigned, under the paths AWS publishes them at; streamed.</summary>
internal static class OfferEndpoints
{
    public static void MapOffers(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/offers/{**path}", (RequestDelegate)SendAsync);
        routes.MapGet("/savingsPlan/{**path}", (RequestDelegate)SendAsync);
    }

    private static async Task SendAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (OfferFiles.Find(path) is not { } write)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = path.EndsWith(".csv", StringComparison.Ordinal) ? "text/csv" : "application/json";
        await write(context.Response.Body, context.RequestAborted);
    }
}
