using System.Security.Cryptography;
using CostOptimizer.Application.Advice;
using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Web.Access;
using CostOptimizer.Web.Api.Bodies;
using CostOptimizer.Web.Api.Http;
using CostOptimizer.Web.Api.Paging;
using CostOptimizer.Web.Api.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Api.Savings;

/// <summary>AWS's own advice beside ours.</summary>
internal static class AdviceEndpoints
{
    private const int LongestBody = 32 * 1024 * 1024;
    private const string Source = "advice";

    private static readonly QueryParameter Name = QueryParameter.Text("name", "What to call it in messages; advice when left out.");

    public static void MapAdvice(this RouteGroupBuilder savings)
    {
        savings.MapPost("/advice", ImportAsync)
            .WithName("ImportAdvice")
            .WithSummary("Import an export of Compute Optimizer or Cost Optimization Hub (text/csv or application/json)")
            .WithDescription("All of it or nothing is taken. The same content again changes nothing; newer advice for a resource takes the place of older.")
            .WithQuery(Name)
            .WithMetadata(new RequestSizeLimitAttribute(LongestBody))
            .For(AccessPolicies.Analyst)
            .Answers<AdviceImportDocument>(StatusCodes.Status201Created)
            .Answers<AdviceImportDocument>()
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        savings.MapGet("/advice", ListAsync)
            .WithName("CompareAdvice")
            .WithSummary("AWS's advice beside ours, resource by resource, with the reasons for the difference")
            .WithQuery(Common.Account, Common.Limit, Common.Cursor)
            .Answers<PageDocument<ComparedAdvice>>();
    }

    private static async Task<IResult> ImportAsync(
        HttpContext context, [FromServices] IAdviceReader reader, [FromServices] IAdviceStore store, [FromServices] TimeProvider clock, CancellationToken cancellationToken)
    {
        var query = ApiQuery.Of(context);
        query.ThrowIfAny();
        var name = query.Text(Name) ?? Source;
        var suffix = TableBody.SuffixOf(context.Request);
        var content = await RequestBody.ReadAsync(context.Request, LongestBody, cancellationToken);
        var document = reader.Read($"{name}{suffix}", new MemoryStream(content.ToArray(), writable: false));
        if (document.Fault is { } fault)
        {
            throw new ApiException(StatusCodes.Status400BadRequest, "The advice has a fault; nothing was imported.")
            {
                Errors = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["body"] = [fault] },
            };
        }

        var (actor, now) = (context.ToActor(), clock.GetUtcNow().UtcDateTime);
        var import = new AdviceImport(Convert.ToHexStringLower(SHA256.HashData(content.Span)), name, actor.Name, now, document.Passed, document.Advice);
        var result = new AdviceImportDocument(import.Id, name, import.Advice.Count, import.Passed, IsNew: true);
        return await store.AddAsync(import, AuditEntry.Of(actor, now, "advice.import", import.Id, before: null, result), cancellationToken)
            ? JsonAnswer.Of(result, StatusCodes.Status201Created)
            : JsonAnswer.Of(result with { IsNew = false });
    }

    private static async Task<IResult> ListAsync(
        HttpContext context,
        [FromServices] IAdviceStore store,
        [FromServices] IAnalysisStore analyses,
        [FromServices] HardwareCatalogue catalogue,
        CancellationToken cancellationToken)
    {
        var query = ApiQuery.Of(context);
        var (account, limit, cursor) = (query.Account(Common.Account), query.Limit(), query.Cursor());
        query.ThrowIfAny();
        var imports = await store.ReadAsync(cancellationToken);
        var newest = imports.Count == 0 ? null : await analyses.ReadLatestAsync(cancellationToken);
        var compared = AdviceComparison.Of(imports, newest?.Plan.Fleets ?? [], (decimal)(newest?.Run.Window.Length.TotalDays ?? 0), catalogue);
        var (found, last) = Page.Of(
            compared, entry => $"{entry.Advice.AccountId}.{entry.Advice.ResourceId}.{entry.Advice.Tool}", cursor?.After, entry => account is null || entry.Advice.AccountId == account, limit);
        var next = last is null ? null : new Cursor(query.Question(), Source, last);
        PageLinks.Add(context, next);
        return JsonAnswer.Of(new PageDocument<ComparedAdvice>(found, next?.ToString()));
    }
}
