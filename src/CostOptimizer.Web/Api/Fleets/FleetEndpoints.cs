using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Demand;
using CostOptimizer.Web.Api.Estate;
using CostOptimizer.Web.Api.Http;
using CostOptimizer.Web.Api.Paging;
using CostOptimizer.Web.Api.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Api.Fleets;

/// <summary>Fleets, their costs and their demand.</summary>
internal static class FleetEndpoints
{
    private static readonly QueryParameter State = QueryParameter.Choice<FleetState>("state", "Only fleets in this state; all when left out.");
    private static readonly QueryParameter From = QueryParameter.Instant("from", "First hour wanted; the first of the analysis when left out.");
    private static readonly QueryParameter To = QueryParameter.Instant("to", "End of the hours wanted, exclusive; the end of the analysis when left out.");

    public static void MapFleets(this IEndpointRouteBuilder routes)
    {
        var fleets = routes.MapGroup("/fleets").WithTags("Fleets");
        fleets.MapGet("", ListAsync)
            .WithName("ListFleets")
            .WithSummary("Fleets of an analysis by id")
            .WithQuery(Common.Run, Common.Account, Common.Region, State, Common.Limit, Common.Cursor)
            .Answers<RunPageDocument<FleetItem>>();
        fleets.MapGet("/{id}", GetAsync)
            .WithName("GetFleet")
            .WithSummary("One fleet: its instances, workload, demand and costs")
            .WithQuery(Common.Run)
            .Answers<FleetDetails>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        fleets.MapGet("/{id}/demand", GetDemandAsync)
            .WithName("GetFleetDemand")
            .WithSummary("One fleet's demand hour by hour")
            .WithQuery(Common.Run, From, To)
            .Answers<FleetDemandDocument>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(HttpContext context, [FromServices] EstateView estate, CancellationToken cancellationToken)
    {
        var query = ApiQuery.Of(context);
        var (account, region, state) = (query.Account(Common.Account), query.Region(Common.Region), query.Choice<FleetState>(State));
        var (limit, cursor, wantedRun) = (query.Limit(), query.Cursor(), query.Text(Common.Run));
        query.ThrowIfAny();
        var run = await estate.RunAsync(cursor?.Source ?? wantedRun, cancellationToken);
        var (lines, last) = Page.Of(
            run.Fleets,
            line => FleetKey.Of(line.Id),
            cursor?.After,
            line => (account is null || line.AccountId == account) && (region is null || line.Region == region) && (state is null || line.State == state),
            limit);
        var next = last is null ? null : new Cursor(query.Question(), run.Run.Id, last);
        PageLinks.Add(context, next);
        return JsonAnswer.Of(new RunPageDocument<FleetItem>(run.Run.Id, [.. lines.Select(FleetItem.From)], next?.ToString()));
    }

    private static async Task<IResult> GetAsync(string id, HttpContext context, [FromServices] EstateView estate, CancellationToken cancellationToken)
    {
        var query = ApiQuery.Of(context);
        query.ThrowIfAny();
        var (run, line) = await FindAsync(id, query, estate, cancellationToken);
        var fleet = await estate.FleetAsync(run, line, cancellationToken);
        return JsonAnswer.Of(new FleetDetails(
            run.Run.Id, FleetKey.Of(line.Id), fleet.Fleet, DemandSummary.From(fleet.Demand), fleet.Costs, line.Recommendation.Id, fleet.Notices));
    }

    private static async Task<IResult> GetDemandAsync(
        string id, HttpContext context, [FromServices] EstateView estate, [FromServices] IResultReader reader, CancellationToken cancellationToken)
    {
        var query = ApiQuery.Of(context);
        var (from, to) = (query.Instant(From), query.Instant(To));
        if (to <= from)
        {
            query.Faults.Add(To.Name, query.Text(To), "give an instant after from");
        }

        query.ThrowIfAny();
        var (run, line) = await FindAsync(id, query, estate, cancellationToken);
        var fleet = await estate.FleetAsync(run, line, cancellationToken);
        var hours = await reader.ReadHoursAsync(run.Run.Id, line.Id, from, to, cancellationToken);
        return JsonAnswer.Of(new FleetDemandDocument(run.Run.Id, FleetKey.Of(line.Id), line.Id, fleet.Demand.Device, fleet.Demand.Unit, hours));
    }

    private static async Task<(EstateRun Run, FleetLine Line)> FindAsync(
        string id, ApiQuery query, EstateView estate, CancellationToken cancellationToken)
    {
        var run = await estate.RunAsync(query.Text(Common.Run), cancellationToken);

        // Servers leave an encoded slash encoded, so that a fleet's id may stand in a path.
        var wanted = id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        return (run, run.Fleet(wanted) ?? throw ApiException.NotFound("fleet", wanted));
    }
}
