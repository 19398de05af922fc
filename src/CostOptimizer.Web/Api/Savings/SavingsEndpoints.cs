using System.Text;
using CostOptimizer.Application.Savings;
using CostOptimizer.Core.Realised;
using CostOptimizer.Web.Api.Estate;
using CostOptimizer.Web.Api.Http;
using CostOptimizer.Web.Api.Paging;
using CostOptimizer.Web.Api.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Api.Savings;

/// <summary>The ledger of savings: identified, accepted, in progress, realised.</summary>
internal static class SavingsEndpoints
{
    private const string Source = "savings";

    private static readonly QueryParameter Stage = QueryParameter.Choice<SavingStage>("stage", "Only entries at this stage; all when left out.");
    private static readonly QueryParameter Fleet = QueryParameter.Text("fleet", "Only this fleet, as account/region/name; all when left out.");
    private static readonly QueryParameter From = QueryParameter.Instant("from", "Only weeks that begin at or after it; all when left out.");

    public static RouteGroupBuilder MapSavings(this IEndpointRouteBuilder routes)
    {
        var savings = routes.MapGroup("/savings").WithTags("Savings");
        savings.MapGet("", SummariseAsync)
            .WithName("GetSavings")
            .WithSummary("What was identified, accepted and realised, by stage, week and currency")
            .WithQuery()
            .Answers<SavingsSummary>();
        savings.MapGet("/entries", ListEntriesAsync)
            .WithName("ListSavings")
            .WithSummary("The ledger's entries: each recommendation's promise, roll-out and realised saving, with the difference explained")
            .WithQuery(Stage, Common.Account, Common.Region, Common.Limit, Common.Cursor)
            .Answers<PageDocument<LedgerEntry>>();
        savings.MapGet("/weeks", ListWeeksAsync)
            .WithName("ListSavingWeeks")
            .WithSummary("Each entry week by week: the rows that every sum of the ledger is made of")
            .WithQuery(Fleet, From, Common.Limit, Common.Cursor)
            .Answers<PageDocument<LedgerFleetWeek>>();
        savings.MapGet("/weeks.csv", WriteCsvAsync)
            .WithName("DownloadSavings")
            .WithSummary("The same rows as a table (text/csv), exact amounts")
            .WithQuery()
            .Produces(StatusCodes.Status200OK, contentType: "text/csv");
        return savings;
    }

    private static async Task<IResult> SummariseAsync(HttpContext context, [FromServices] SavingsLedger ledger, CancellationToken cancellationToken)
    {
        ApiQuery.Of(context).ThrowIfAny();
        var view = await ledger.ReadAsync(cancellationToken);
        return JsonAnswer.Of(new SavingsSummary(view.MeasuredUntilUtc, view.Stages, view.Weeks));
    }

    private static async Task<IResult> ListEntriesAsync(HttpContext context, [FromServices] SavingsLedger ledger, CancellationToken cancellationToken)
    {
        var query = ApiQuery.Of(context);
        var (stage, account, region) = (query.Choice<SavingStage>(Stage), query.Account(Common.Account), query.Region(Common.Region));
        var (limit, cursor) = (query.Limit(), query.Cursor());
        query.ThrowIfAny();
        var view = await ledger.ReadAsync(cancellationToken);
        var (entries, last) = Page.Of(
            view.Entries,
            entry => entry.Id,
            cursor?.After,
            entry => (stage is null || entry.Stage == stage)
                && (account is null || entry.Fleet.Value.StartsWith($"{account}/", StringComparison.Ordinal))
                && (region is null || entry.Fleet.Value.Split('/')[1] == region.Value.Code),
            limit);
        return Answer(context, query, entries, last);
    }

    private static async Task<IResult> ListWeeksAsync(
        HttpContext context, [FromServices] LedgerView ledger, [FromServices] TimeProvider clock, CancellationToken cancellationToken)
    {
        var query = ApiQuery.Of(context);
        var (fleet, from, limit, cursor) = (query.Text(Fleet), query.Instant(From), query.Limit(), query.Cursor());
        query.ThrowIfAny();
        var (weeks, last) = Page.Of(
            await ledger.WeeksAsync(from, clock.GetUtcNow().UtcDateTime, cancellationToken),
            week => FormattableString.Invariant($"{week.Saving.WeekUtc:yyyyMMdd}.{week.EntryId}"),
            cursor?.After,
            week => fleet is null || week.Fleet.Value == fleet,
            limit);
        return Answer(context, query, weeks, last);
    }

    private static async Task<IResult> WriteCsvAsync(HttpContext context, [FromServices] SavingsLedger ledger, CancellationToken cancellationToken)
    {
        ApiQuery.Of(context).ThrowIfAny();
        var view = await ledger.ReadAsync(cancellationToken);
        return Results.File(Encoding.UTF8.GetBytes(string.Concat(LedgerCsv.Lines(view))), "text/csv; charset=utf-8", "savings.csv");
    }

    private static JsonAnswer Answer<T>(HttpContext context, ApiQuery query, IReadOnlyList<T> items, string? last)
    {
        var next = last is null ? null : new Cursor(query.Question(), Source, last);
        PageLinks.Add(context, next);
        return JsonAnswer.Of(new PageDocument<T>(items, next?.ToString()));
    }
}
