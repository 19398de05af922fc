using CostOptimizer.Application.Access;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Web.Dashboard.Pages.OneRecommendation;
using CostOptimizer.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Dashboard.Pages.Recommendations;

/// <summary>What is recommended for each fleet, each by itself, and the forms to decide.</summary>
internal sealed class RecommendationsPage : DashboardPage
{
    public override string Path => "/recommendations";

    public override string Name(Locale locale) => new RecommendationsTexts(locale).Title;

    public override void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, ListAsync);
        pages.MapGet(Path + "/{id}", ShowAsync);
        pages.MapPost(Path + "/{id}/assign", AssignAsync).RequireAuthorization(nameof(Role.Operator));
        pages.MapPost(Path + "/{id}/comments", CommentAsync).RequireAuthorization(nameof(Role.Operator));
        pages.MapPost(Path + "/{id}/{kind}", DecideAsync).RequireAuthorization(nameof(Role.Operator));
    }

    private static async Task<IResult> ListAsync(HttpContext context, [FromServices] RecommendationsQuery query, CancellationToken cancellationToken) =>
        PageRendering.Page<RecommendationsView, RecommendationsModel>(context, await query.RunAsync(context.Request.Query, cancellationToken));

    private static async Task<IResult> ShowAsync(
        string id, HttpContext context, [FromServices] RecommendationQuery query, CancellationToken cancellationToken) =>
        PageRendering.Page<RecommendationView, RecommendationModel>(context, await query.RunAsync(id, fault: null, cancellationToken));

    private static Task<IResult> DecideAsync(
        string id, DecisionKind kind, HttpContext context, [FromServices] DecisionForm form, CancellationToken cancellationToken) =>
        form.AnswerAsync(id, kind, context, cancellationToken);

    private static Task<IResult> AssignAsync(string id, HttpContext context, [FromServices] NoteForm form, CancellationToken cancellationToken) =>
        form.AnswerAsync(id, NoteKind.Assigned, context, cancellationToken);

    private static Task<IResult> CommentAsync(string id, HttpContext context, [FromServices] NoteForm form, CancellationToken cancellationToken) =>
        form.AnswerAsync(id, NoteKind.Commented, context, cancellationToken);
}
