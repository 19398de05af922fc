using System.Globalization;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Web.Access;
using CostOptimizer.Web.Api.Http;
using CostOptimizer.Web.Api.Paging;
using CostOptimizer.Web.Api.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Api.Jobs;

/// <summary>What the workers do, did and will do.</summary>
internal static class JobEndpoints
{
    private const string Source = "jobs";

    private static readonly QueryParameter Kind = QueryParameter.Text("kind", "Only jobs of this kind, for example send-webhooks; all when left out.");
    private static readonly QueryParameter Prefix = QueryParameter.Text("idPrefix", "Only jobs whose id begins so; all when left out.");
    private static readonly QueryParameter State = QueryParameter.Choice<JobState>("state", "Only jobs in this state; all when left out.");

    private static readonly QueryParameter Id = QueryParameter.Text("id", "The job's id.");

    public static void MapJobs(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/jobs", ListAsync)
            .WithTags("Jobs")
            .WithName("ListJobs")
            .WithSummary("Jobs, the newest first")
            .WithQuery(Kind, Prefix, State, Common.Limit, Common.Cursor)
            .Answers<PageDocument<JobItem>>();
        routes.MapGet("/schedules", ListSchedulesAsync)
            .WithTags("Jobs")
            .WithName("ListSchedules")
            .WithSummary("What recurs, when it last fell due and when it does next")
            .WithQuery()
            .Answers<PageDocument<ScheduleItem>>();
        routes.MapPost("/jobs/cancel", CancelAsync)
            .WithTags("Jobs")
            .WithName("CancelJob")
            .WithSummary("Stop a job, wherever it runs; one that has not begun never will")
            .WithDescription("A part of an ordered analysis is not cancelled alone: cancel the analysis.")
            .WithQuery(Id)
            .For(AccessPolicies.Operator)
            .Answers<JobItem>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        routes.MapPost("/schedules/{name}/run", RunNowAsync)
            .WithTags("Jobs")
            .WithName("RunSchedule")
            .WithSummary("Run what recurs now, out of turn")
            .WithDescription("Where the turn before has not ended, that one is answered and nothing new begins. The turns that fall due stay as they are.")
            .WithQuery()
            .For(AccessPolicies.Operator)
            .Answers<JobItem>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(HttpContext context, [FromServices] IJobEngine engine, CancellationToken cancellationToken)
    {
        var query = ApiQuery.Of(context);
        var (limit, cursor) = (query.Limit(), query.Cursor());
        var wanted = new JobQuery(query.Text(Kind), query.Text(Prefix), query.Choice<JobState>(State) is { } state ? [state] : [], limit + 1)
        {
            After = PlaceOf(cursor?.After),
        };
        query.ThrowIfAny();
        var jobs = await engine.ListAsync(wanted, cancellationToken);
        return PageAnswer.Of(context, query, Source, jobs, limit, NameOf, JobItem.From);
    }

    private static async Task<IResult> CancelAsync(HttpContext context, [FromServices] JobDesk desk, CancellationToken cancellationToken)
    {
        var query = ApiQuery.Of(context);
        var id = query.Text(Id);
        if (id is null)
        {
            query.Faults.Add(Id.Name, null, "give the id of a job");
        }

        query.ThrowIfAny();
        return JsonAnswer.Of(JobItem.From(await desk.CancelAsync(context.ToActor(), id!, cancellationToken)));
    }

    private static async Task<IResult> RunNowAsync(string name, HttpContext context, [FromServices] JobDesk desk, CancellationToken cancellationToken)
    {
        ApiQuery.Of(context).ThrowIfAny();
        return JsonAnswer.Of(JobItem.From(await desk.RunNowAsync(context.ToActor(), name, cancellationToken)));
    }

    private static string NameOf(JobStatus job) => string.Create(CultureInfo.InvariantCulture, $"{job.QueuedAtUtc.Ticks} {job.Id}");

    // A cursor that somebody made up leads nowhere worse than to the beginning.
    private static JobPlace? PlaceOf(string? name) => name?.Split(' ', 2) is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= DateTime.MaxValue.Ticks
        ? new JobPlace(new DateTime(number, DateTimeKind.Utc), id)
        : null;

    private static async Task<IResult> ListSchedulesAsync(HttpContext context, [FromServices] IJobEngine engine, CancellationToken cancellationToken)
    {
        ApiQuery.Of(context).ThrowIfAny();
        var schedules = await engine.ListSchedulesAsync(cancellationToken);
        return JsonAnswer.Of(new PageDocument<ScheduleItem>([.. schedules.Select(ScheduleItem.From)], NextCursor: null));
    }
}
