using System.Text.Json;
using CostOptimizer.Application.Json;
using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Web.Api.Paging;
using CostOptimizer.Web.Api.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Api.Prices;

/// <summary>Prices that analyses observed.</summary>
internal static class PriceEndpoints
{
    private const string Source = "prices";

    private static readonly QueryParameter Service = QueryParameter.Choice<ComputeService>("service", "Only prices of this service; all when left out.");
    private static readonly QueryParameter Type = QueryParameter.Text("type", "Start of the type's name, for example g5. or g5.xlarge; all when left out.");
    private static readonly QueryParameter Option = QueryParameter.Text("option", "Start of the way to buy, for example on-demand or spot; all when left out.");

    public static void MapPrices(this IEndpointRouteBuilder routes) => routes.MapGet("/prices", ListAsync)
        .WithTags("Prices")
        .WithName("ListPrices")
        .WithSummary("Observed prices, and since when each holds")
        .WithQuery(Common.Region, Service, Type, Option, Common.Limit, Common.Cursor)
        .Answers<PageDocument<PriceItem>>();

    private static async Task<IResult> ListAsync(HttpContext context, [FromServices] IPriceReader prices, CancellationToken cancellationToken)
    {
        var query = ApiQuery.Of(context);
        var filter = new PriceFilter(query.Region(Common.Region), query.Choice<ComputeService>(Service), query.Text(Type), query.Text(Option));
        var (limit, after) = (query.Limit(), After(query));
        query.ThrowIfAny();
        var found = await prices.ReadPageAsync(filter, after, limit + 1, cancellationToken);
        return PageAnswer.Of(
            context, query, Source, found, limit, price => JsonSerializer.Serialize(PriceMark.Of(price), ResultJson.Compact), PriceItem.From);
    }

    private static PriceMark? After(ApiQuery query)
    {
        if (query.Cursor() is not { } cursor)
        {
            return null;
        }

        try
        {
            if (cursor.Source == Source && JsonSerializer.Deserialize<PriceMark>(cursor.After, ResultJson.Compact) is { Region: not null, FirstSeenUtc.Kind: DateTimeKind.Utc } mark)
            {
                return mark;
            }
        }
        catch (JsonException)
        {
            // Named below like any other cursor that no list gave.
        }

        query.Faults.Add(Common.Cursor.Name, query.Text(Common.Cursor), "give one that this list gave, or leave it out to begin at the start");
        return null;
    }
}
