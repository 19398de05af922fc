using CostOptimizer.Worker.Serving;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CostOptimizer.Worker.Health;

/// <summary>Whether the process lives, and whether it is ready. The bare word is for anybody, the reasons are for those who have signed in.</summary>
internal static class HealthEndpoints
{
    // Load balancers give up after five seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static IServiceCollection AddHealth(this IServiceCollection services, ServeOptions serve)
    {
        // Probes come every few seconds; what they find is told by the answer, the metric and alerts, not by a line each time. What a
        // check did not foresee is logged below.
        services.AddLogging(logging => logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None));
        services.AddSingleton(serve);
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", timeout: Patience)
            .AddCheck<WorkersCheck>("workers", timeout: Patience)
            .AddCheck<DataAgeCheck>("data", timeout: Patience);
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Text("live")).AllowAnonymous();
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        foreach (var (name, entry) in report.Entries)
        {
            if (entry.Exception is { } exception and not OperationCanceledException)
            {
                context.RequestServices.GetRequiredService<ILogger<ReadinessDocument>>().CheckFailed(exception, name);
            }
        }

        return context.User.Identity?.IsAuthenticated == true
            ? context.Response.WriteAsJsonAsync(ReadinessDocument.Of(report), context.RequestAborted)
            : context.Response.WriteAsync(report.Status == HealthStatus.Unhealthy ? "not ready" : "ready", context.RequestAborted);
    }
}
