using System.Security.Claims;
using CostOptimizer.Application.Access;
using CostOptimizer.Web.Dashboard.Pages.Overview;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Web.Dashboard;

/// <summary>
/// Writes the first page in both languages before anybody asks, for nobody: a weekly record reads a whole analysis, and what runs
/// for the first time is slow.
/// </summary>
internal sealed class FirstLook(OverviewQuery query, IServiceScopeFactory scopes, ILogger<FirstLook> logger)
{
    private static readonly string[] Languages = ["en-US", "zh-CN"];

    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        try
        {
            var model = await query.RunAsync(cancellationToken);
            foreach (var language in Languages)
            {
                await WriteAsync(model, language);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.FirstLookFailed(exception); // whoever opens the page is told more
        }
    }

    private async Task WriteAsync(OverviewModel model, string language)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = new DefaultHttpContext
        {
            RequestServices = scope.ServiceProvider,
            User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, nameof(Role.Viewer))])),
        };
        context.Request.Headers.AcceptLanguage = language;
        context.Request.Path = "/";
        context.Response.Body = Stream.Null;
        await PageRendering.Page<OverviewView, OverviewModel>(context, model).ExecuteAsync(context);
    }
}
