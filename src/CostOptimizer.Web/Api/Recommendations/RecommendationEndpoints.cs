using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Realised;
using CostOptimizer.Web.Api.Estate;
using CostOptimizer.Web.Api.Http;
using CostOptimizer.Web.Api.Paging;
using CostOptimizer.Web.Api.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>What to do with each fleet, and why.</summary>
internal static class RecommendationEndpoints
{
    private static readonly QueryParameter WithVerdict = QueryParameter.Choice<Verdict>("verdict", "Only recommendations with this verdict; all when left out.");
    private static readonly QueryParameter WithAction = QueryParameter.Choice<ActionKind>("action", "Only recommendations of this action; all when left out.");
    private static readonly QueryParameter WithState = QueryParameter.Choice<RecommendationState>("state", "Only recommendations in this state; all when left out.");
    private static readonly QueryParameter WithStage = QueryParameter.Choice<SavingStage>("stage", "Only recommendations that stand there in the ledger of savings, or whose fleet has an earlier one there; all when left out.");
    private static readonly QueryParameter MinimumSaving = QueryParameter.Number("minimumSaving", "Only recommendations whose middle saving, per month and in their own currency, is at least this; all when left out.");

    private static readonly QueryParameter WithAssignee = QueryParameter.Text("assignee", "Only recommendations that this person looks after; all when left out.");

    private static readonly QueryParameter Sort = new("sort", "string", "Order; a hyphen turns it round. Amounts are compared within a currency. By fleet when left out.")
    {
        Values = RecommendationOrder.Names,
    };

    public static RouteGroupBuilder MapRecommendations(this IEndpointRouteBuilder routes)
    {
        var recommendations = routes.MapGroup("/recommendations").WithTags("Recommendations");
        recommendations.MapGet("", ListAsync)
            .WithName("ListRecommendations")
            .WithSummary("What to do with each fleet of an analysis")
            .WithQuery(Common.Run, Common.Account, Common.Region, WithVerdict, WithAction, MinimumSaving, WithState, WithStage, WithAssignee, Sort, Common.Limit, Common.Cursor)
            .Answers<RunPageDocument<RecommendationItem>>();
        recommendations.MapGet("/{id}", GetAsync)
            .WithName("GetRecommendation")
            .WithSummary("One recommendation with its alternatives, risks, arithmetic, decisions and notes")
            .WithDescription("The ETag changes with the analysis and with every decision and note about the fleet and with what the ledger says of it: give it as If-Match when deciding or writing.")
            .WithQuery(Common.Run)
            .Answers<RecommendationDetails>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        recommendations.MapGet("/{id}/explanation", ExplainAsync)
            .WithName("ExplainRecommendation")
            .WithSummary("The arithmetic of one recommendation as a tree, so that it can be redone by hand")
            .WithQuery(Common.Run)
            .Answers<ExplanationDocument>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        return recommendations;
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, [FromServices] EstateView estate, [FromServices] LedgerView ledger, [FromServices] TimeProvider clock, CancellationToken cancellationToken)
    {
        var query = ApiQuery.Of(context);
        var filter = new RecommendationFilter(
            query.Account(Common.Account),
            query.Region(Common.Region),
            query.Choice<Verdict>(WithVerdict),
            query.Choice<ActionKind>(WithAction),
            query.Number(MinimumSaving),
            query.Choice<RecommendationState>(WithState),
            query.Choice<SavingStage>(WithStage),
            query.Text(WithAssignee));
        var (sort, limit, cursor, wantedRun) = (query.Word(Sort) ?? RecommendationOrder.Usual, query.Limit(), query.Cursor(), query.Text(Common.Run));
        query.ThrowIfAny();
        var run = await estate.RunAsync(cursor?.Source ?? wantedRun, cancellationToken);
        var decisions = await estate.DecisionsAsync(cancellationToken);
        var assignees = await estate.AssigneesAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var ledgerOf = await ledger.OfRunAsync(run, decisions, now, cancellationToken);
        RecommendationState StateOf(FleetLine line) => Decision.StateOf(line.Recommendation.Id, decisions.GetValueOrDefault(line.Id), now);
        string? AssigneeOf(FleetLine line) => assignees.GetValueOrDefault(line.Id);

        var (lines, last) = Page.Of(
            run.Ordered(sort), line => line.Recommendation.Id, cursor?.After, line => filter.Holds(line, StateOf, ledgerOf, AssigneeOf), limit);
        var next = last is null ? null : new Cursor(query.Question(), run.Run.Id, last);
        PageLinks.Add(context, next);
        return JsonAnswer.Of(new RunPageDocument<RecommendationItem>(
            run.Run.Id, [.. lines.Select(line => RecommendationItem.From(line, StateOf(line), ledgerOf(line), AssigneeOf(line)))], next?.ToString()));
    }

    private static async Task<IResult> GetAsync(
        string id,
        HttpContext context,
        [FromServices] EstateView estate,
        [FromServices] LedgerView ledger,
        [FromServices] FleetHistories histories,
        [FromServices] TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var (run, line) = await FindAsync(id, context, estate, cancellationToken);
        var history = await histories.ReadAsync(line.Id, cancellationToken);
        return await DetailsAsync(run, line, history, estate, ledger, clock, cancellationToken);
    }

    /// <summary>The document of a recommendation, with the ETag that decisions and notes are held against.</summary>
    public static async Task<IResult> DetailsAsync(
        EstateRun run, FleetLine line, FleetHistory history, EstateView estate, LedgerView ledger, TimeProvider clock, CancellationToken cancellationToken)
    {
        var fleet = await estate.FleetAsync(run, line, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var saved = await ledger.OfFleetAsync(run, line, history.Newest, now, cancellationToken);
        return JsonAnswer.Of(
            new RecommendationDetails(
                run.Run.Id,
                RecommendationFleet.From(line),
                history.StateOf(line.Recommendation.Id, now),
                saved.Own,
                saved.Before,
                history.Assignee,
                fleet.Recommendation,
                fleet.Notices,
                [.. history.Decisions.Select(DecisionDocument.From)],
                [.. history.Notes.Select(NoteDocument.From)]),
            RecommendationTag.Of(run.Run.Id, line, history, saved, now));
    }

    private static async Task<IResult> ExplainAsync(string id, HttpContext context, [FromServices] EstateView estate, CancellationToken cancellationToken)
    {
        var (run, line) = await FindAsync(id, context, estate, cancellationToken);
        var fleet = await estate.FleetAsync(run, line, cancellationToken);
        return JsonAnswer.Of(new ExplanationDocument(fleet.Recommendation, fleet.Notices, QuantityDocument.TreeOf(fleet.Recommendation.Arithmetic)));
    }

    private static async Task<(EstateRun Run, FleetLine Line)> FindAsync(
        string id, HttpContext context, EstateView estate, CancellationToken cancellationToken)
    {
        var query = ApiQuery.Of(context);
        query.ThrowIfAny();
        var run = await estate.RunAsync(query.Text(Common.Run), cancellationToken);
        return (run, run.Recommendation(id) ?? throw ApiException.NotFound("recommendation", id));
    }
}
