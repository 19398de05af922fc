using System.Globalization;
using System.Security.Cryptography;
using CostOptimizer.Application.Audit;
using CostOptimizer.Application.LoadTests;
using CostOptimizer.Web.Access;
using CostOptimizer.Web.Api.Bodies;
using CostOptimizer.Web.Api.Http;
using CostOptimizer.Web.Api.Paging;
using CostOptimizer.Web.Api.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Api.Benchmarks;

/// <summary>The company's own load tests: evidence of grade M in the analyses that come later.</summary>
internal static class BenchmarkEndpoints
{
    private const int LongestBody = 4 * 1024 * 1024;
    private const string Source = "benchmarks";

    private static readonly QueryParameter Name = QueryParameter.Text("name", "What to call it in sources and messages; benchmarks when left out.");
    private static readonly QueryParameter Model = QueryParameter.Text("model", "Only tests of this model; all when left out.");
    private static readonly QueryParameter Device = QueryParameter.Text("device", "Only tests on this device, such as T4; all when left out.");

    public static void MapBenchmarks(this IEndpointRouteBuilder routes)
    {
        var benchmarks = routes.MapGroup("/benchmarks").WithTags("Benchmarks");
        benchmarks.MapPost("", ImportAsync)
            .WithName("ImportBenchmarks")
            .WithSummary("Import load tests of your own; analyses that begin later rest on them")
            .WithDescription("A table (text/csv), our JSON, or a result of SageMaker Inference Recommender (application/json), as LoadTests:Files reads them. "
                + "All of it or nothing is taken; every row at fault is named. The same content again changes nothing.")
            .WithQuery(Name)
            .WithMetadata(new RequestSizeLimitAttribute(LongestBody))
            .For(AccessPolicies.Analyst)
            .Answers<BenchmarkImportDocument>(StatusCodes.Status201Created)
            .Answers<BenchmarkImportDocument>()
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        benchmarks.MapGet("", ListAsync)
            .WithName("ListBenchmarks")
            .WithSummary("Imported load tests in the order of import")
            .WithQuery(Model, Device, Common.Limit, Common.Cursor)
            .Answers<PageDocument<BenchmarkItem>>();
    }

    private static async Task<IResult> ImportAsync(
        HttpContext context,
        [FromServices] ILoadTestReader reader,
        [FromServices] ILoadTestStore store,
        [FromServices] TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var query = ApiQuery.Of(context);
        query.ThrowIfAny();
        var name = query.Text(Name) ?? Source;
        var suffix = TableBody.SuffixOf(context.Request);
        var content = await RequestBody.ReadAsync(context.Request, LongestBody, cancellationToken);
        var (tests, faults) = reader.Read($"{name}{suffix}", content);
        if (faults.Count > 0)
        {
            throw new ApiException(StatusCodes.Status400BadRequest, "The load tests have faults; nothing was imported.")
            {
                Errors = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["body"] = [.. faults] },
            };
        }

        var (actor, now) = (context.ToActor(), clock.GetUtcNow().UtcDateTime);
        var import = new LoadTestImport(Convert.ToHexStringLower(SHA256.HashData(content.Span)), name, actor.Name, now, tests);
        var result = new BenchmarkImportDocument(import.Id, name, tests.Count, IsNew: true);
        return await store.AddAsync(import, AuditEntry.Of(actor, now, "benchmark.import", import.Id, before: null, result), cancellationToken)
            ? JsonAnswer.Of(result, StatusCodes.Status201Created)
            : JsonAnswer.Of(result with { IsNew = false });
    }

    private static async Task<IResult> ListAsync(HttpContext context, [FromServices] ILoadTestStore store, CancellationToken cancellationToken)
    {
        var query = ApiQuery.Of(context);
        var (model, device, limit, cursor) = (query.Text(Model), query.Text(Device), query.Limit(), query.Cursor());
        query.ThrowIfAny();
        var tests = (await store.ReadAsync(cancellationToken))
            .SelectMany(import => import.Tests.Index().Select(entry => (
                Key: string.Create(CultureInfo.InvariantCulture, $"{import.Id}.{entry.Index}"), Item: BenchmarkItem.From(import, entry.Item))))
            .ToList();
        var (found, last) = Page.Of(
            tests,
            test => test.Key,
            cursor?.After,
            test => (model is null || test.Item.Model == model) && (device is null || test.Item.Device == device),
            limit);
        var next = last is null ? null : new Cursor(query.Question(), Source, last);
        PageLinks.Add(context, next);
        return JsonAnswer.Of(new PageDocument<BenchmarkItem>([.. found.Select(test => test.Item)], next?.ToString()));
    }
}
