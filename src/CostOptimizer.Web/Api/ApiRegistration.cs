using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Json;
using CostOptimizer.Web.Access;
using CostOptimizer.Web.Api.Alerts;
using CostOptimizer.Web.Api.Analyses;
using CostOptimizer.Web.Api.Benchmarks;
using CostOptimizer.Web.Api.Commitments;
using CostOptimizer.Web.Api.Description;
using CostOptimizer.Web.Api.Estate;
using CostOptimizer.Web.Api.Fleets;
using CostOptimizer.Web.Api.Http;
using CostOptimizer.Web.Api.Jobs;
using CostOptimizer.Web.Api.Prices;
using CostOptimizer.Web.Api.Recommendations;
using CostOptimizer.Web.Api.Reports;
using CostOptimizer.Web.Api.Reports.Weekly;
using CostOptimizer.Web.Api.Savings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Api;

/// <summary>The REST API, version 1.</summary>
public static class ApiRegistration
{
    /// <summary>Adds what the endpoints need beyond the ports that they read.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddSingleton<EstateView>();
        services.AddSingleton<RunSummaries>();
        services.AddSingleton<LedgerView>();
        services.AddSingleton<FleetHistories>();
        services.AddSingleton<DecisionDesk>();
        services.AddSingleton<NoteDesk>();
        services.AddSingleton<OrderDesk>();
        services.AddSingleton<JobDesk>();
        services.AddSingleton<AnalysisReader>();
        services.AddSingleton<TicketWatch>();
        services.AddSingleton<ProgressStream>();
        services.AddSingleton<StoredDocuments>();
        services.AddSingleton<ApiDescription>();
        services.ConfigureHttpJsonOptions(options =>
        {
            // The description must say how results are written.
            foreach (var converter in ResultJson.Compact.Converters)
            {
                options.SerializerOptions.Converters.Add(converter);
            }

            options.SerializerOptions.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict;
        });
        services.AddOpenApi(ApiDescription.DocumentName, options =>
        {
            options.ShouldInclude = endpoint => $"/{endpoint.RelativePath}".StartsWith($"{ApiPaths.Root}/", StringComparison.Ordinal);
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new()
                {
                    Title = "CostOptimizer API",
                    Version = "1",
                    Description = "How to run machine-learning inference on AWS for less. Money is an exact amount with its currency, "
                        + "times are UTC, a month is 730 hours; lists are cut into pages by limit and cursor; every fault is a problem document.",
                };
                document.Servers = [];
                return Task.CompletedTask;
            });
            options.AddOperationTransformer<QueryParameterTransformer>();
            options.AddSchemaTransformer<ValueSchemaTransformer>();
        });
        return services;
    }

    /// <summary>Maps the API below <c>/api/v1</c>. Authentication and the policies of <see cref="AccessPolicies"/> must be there.</summary>
    public static WebApplication MapApi(this WebApplication app)
    {
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(ApiPaths.Root, StringComparison.Ordinal),
            branch => branch.UseStatusCodePages(context => UnmatchedRequest.AnswerAsync(context.HttpContext)));
        var api = app.MapGroup(ApiPaths.Root)
            .AddEndpointFilter<RouteGroupBuilder, ProblemFilter>()
            .RequireAuthorization(AccessPolicies.Viewer)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapAnalyses();
        api.MapAnalysisOutput();
        api.MapFleets();
        var recommendations = api.MapRecommendations();
        recommendations.MapDecisions();
        recommendations.MapNotes();
        api.MapBenchmarks();
        api.MapCommitments();
        api.MapPrices();
        var savings = api.MapSavings();
        savings.MapInvoices();
        savings.MapAdvice();
        api.MapReports();
        api.MapWeeklyReports();
        api.MapAlerts();
        api.MapJobs();
        MapDescription(api);
        return app;
    }

    private static void MapDescription(RouteGroupBuilder api)
    {
        api.MapGet("/openapi.json", ([FromServices] ApiDescription description) => description.DocumentAsync()).ExcludeFromDescription();
        api.MapGet("/docs", ([FromServices] ApiDescription description) => description.PageAsync()).ExcludeFromDescription();
        api.MapGet("/docs.css", ApiDescription.Style).ExcludeFromDescription();
    }
}
