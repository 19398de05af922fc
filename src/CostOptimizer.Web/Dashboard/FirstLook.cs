using System.Security.Claims;
using CostOptimizer.Application.Access;
using CostOptimizer.Application.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Web.Dashboard;

/// <summary>
/// Writes each page before anybody asks, for nobody, the first one in both languages: what runs for the first time is slow, and the
/// newest analysis has to be read. It goes past sign-in, limits and counters, since nobody asked for anything.
/// </summary>
internal sealed class FirstLook(EndpointDataSource endpoints, IServiceScopeFactory scopes, ILogger<FirstLook> logger)
{
    private const string English = "en-US";
    private const string Chinese = "zh-CN";

    private static readonly ClaimsPrincipal Viewer = new(new ClaimsIdentity([new Claim(ClaimTypes.Role, nameof(Role.Viewer))]));

    /// <returns>Addresses that were written with their status, in their order.</returns>
    public async Task<IReadOnlyList<(string Path, int Status)>> TakeAsync(CancellationToken cancellationToken)
    {
        List<(string Path, int Status)> written = [];
        try
        {
            LearnDocuments();
            foreach (var (page, language) in Looks())
            {
                cancellationToken.ThrowIfCancellationRequested();
                written.Add((page.Path, await WriteAsync(page, language, cancellationToken)));
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.FirstLookFailed(exception); // whoever opens the page is told more
        }
        catch (OperationCanceledException)
        {
            // The program stops; nobody will open a page.
        }

        return written;
    }

    /// <summary>How the API writes each of its documents is worked out once, from their types.</summary>
    private void LearnDocuments()
    {
        foreach (var type in endpoints.Endpoints.SelectMany(endpoint => endpoint.Metadata.OfType<IProducesResponseTypeMetadata>()).Select(answer => answer.Type).OfType<Type>().Where(type => type != typeof(void)).Distinct())
        {
            ResultJson.Compact.GetTypeInfo(type);
        }
    }

    private static IEnumerable<(DashboardPage Page, string Language)> Looks()
    {
        var first = DashboardPages.All[0];
        return
        [
            (first, English),
            (first, Chinese),
            .. DashboardPages.All.Skip(1).Where(page => page.Role == Role.Viewer).Select(page => (page, English)),
        ];
    }

    private async Task<int> WriteAsync(DashboardPage page, string language, CancellationToken cancellationToken)
    {
        var endpoint = endpoints.Endpoints.OfType<RouteEndpoint>().First(endpoint =>
            endpoint.RoutePattern.RawText == page.Path && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true);
        await using var scope = scopes.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = Viewer, RequestAborted = cancellationToken };
        context.SetEndpoint(endpoint);
        context.Request.Method = HttpMethods.Get;
        context.Request.Scheme = Uri.UriSchemeHttp;
        context.Request.Host = new HostString("localhost"); // components want to know where they are
        context.Request.Path = page.Path;
        context.Request.Headers.AcceptLanguage = language;
        context.Response.Body = Stream.Null;
        await endpoint.RequestDelegate!(context);
        return context.Response.StatusCode;
    }
}
