using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Orders;
using CostOptimizer.Web.Access;
using CostOptimizer.Web.Api.Analyses;
using CostOptimizer.Web.Api.Jobs;
using CostOptimizer.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Dashboard.Pages.Runs;

/// <summary>Analyses that run and ran, and the jobs behind them.</summary>
internal sealed class RunsPage : DashboardPage
{
    public const string KeyField = "key";

    public const string StateField = "state";

    public const string KindField = "kind";

    public const string IdField = "id";

    private const string Root = "/runs";
    private const int LongestKey = 64;

    public static string JobsPath => $"{Root}/jobs";

    public static string CancelJobPath => $"{JobsPath}/cancel";

    public static string RunSchedulePath => $"{JobsPath}/run";

    public override string Path => Root;

    public static string PathOf(string runId) => $"{Root}/{Uri.EscapeDataString(runId)}";

    public static string CancelPathOf(string runId) => $"{PathOf(runId)}/cancel";

    public override string Name(Locale locale) => new RunsTexts(locale).Title;

    public override void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, ListAsync);
        pages.MapPost(Path, OrderAsync).RequireAuthorization(AccessPolicies.Analyst);
        pages.MapGet(JobsPath, JobsAsync);
        pages.MapPost(CancelJobPath, CancelJobAsync).RequireAuthorization(AccessPolicies.Operator);
        pages.MapPost(RunSchedulePath, RunScheduleAsync).RequireAuthorization(AccessPolicies.Operator);
        pages.MapGet($"{Root}/{{id}}", ShowAsync);
        pages.MapPost($"{Root}/{{id}}/cancel", CancelAsync).RequireAuthorization(AccessPolicies.Operator);
    }

    private static async Task<IResult> ListAsync(HttpContext context, [FromServices] RunsQuery query, CancellationToken cancellationToken) =>
        PageRendering.Page<RunsView, RunsModel>(context, await query.ListAsync(Given(context, "before"), cancellationToken));

    private static async Task<IResult> ShowAsync(string id, HttpContext context, [FromServices] RunsQuery query, CancellationToken cancellationToken) =>
        PageRendering.Page<RunView, RunModel>(context, await query.ReadAsync(id, cancellationToken));

    private static async Task<IResult> JobsAsync(HttpContext context, [FromServices] RunsQuery query, CancellationToken cancellationToken)
    {
        JobState? state = Enum.TryParse<JobState>(Given(context, StateField), out var given) && Enum.IsDefined(given) ? given : null;
        return PageRendering.Page<JobsView, JobsModel>(context, await query.JobsAsync(state, Given(context, KindField), cancellationToken));
    }

    private static async Task<IResult> OrderAsync(HttpContext context, [FromServices] OrderDesk desk, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var key = form[KeyField].ToString();
        var actor = context.ToActor();
        var order = new AnalysisOrder(AnalysisScope.Everything, WhatIf: null, Webhook: null, actor.Name);
        var ticket = await desk.OrderAsync(actor, order, key.Length is > 0 and <= LongestKey && key.All(char.IsAsciiLetterOrDigit) ? key : null, cancellationToken);
        return TypedResults.LocalRedirect(PathOf(ticket.RunId));
    }

    private static async Task<IResult> CancelAsync(string id, HttpContext context, [FromServices] OrderDesk desk, CancellationToken cancellationToken)
    {
        var ticket = await desk.CancelAsync(context.ToActor(), id, cancellationToken);
        return TypedResults.LocalRedirect(PathOf(ticket.RunId));
    }

    private static async Task<IResult> CancelJobAsync(HttpContext context, [FromServices] JobDesk desk, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        await desk.CancelAsync(context.ToActor(), form[IdField].ToString(), cancellationToken);
        return TypedResults.LocalRedirect(JobsPath);
    }

    private static async Task<IResult> RunScheduleAsync(HttpContext context, [FromServices] JobDesk desk, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        await desk.RunNowAsync(context.ToActor(), form[IdField].ToString(), cancellationToken);
        return TypedResults.LocalRedirect(JobsPath);
    }

    private static string? Given(HttpContext context, string name) => context.Request.Query[name] is [{ Length: > 0 } value] ? value : null;
}
