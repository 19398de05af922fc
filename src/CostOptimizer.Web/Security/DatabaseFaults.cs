using CostOptimizer.Application.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Web.Security;

/// <summary>
/// Says that the database does not answer where nobody else does: while a key or a session is looked up, before any
/// endpoint is reached. The sentence with its path and its server is logged; a stranger gets none of it.
/// </summary>
internal static class DatabaseFaults
{
    public static IApplicationBuilder UseDatabaseFaults(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (StorageException exception) when (!context.Response.HasStarted)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DatabaseFaults)).DatabaseRefused(exception);
            await Refusal.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, texts => texts.DatabaseSilent);
        }
    });
}
