using CostOptimizer.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Web.Slack;

/// <summary>
/// Takes clicks on the buttons of alerts. The signature says that Slack sends them, the list of operators that the user may
/// decide. Slack is answered at once with nothing; the decision is taken, and the user told, after that.
/// </summary>
public static class SlackClicks
{
    public const string Path = "/slack/interactions";

    private const int LongestBody = 256 * 1024;
    private static readonly TimeSpan LongestReply = TimeSpan.FromSeconds(5);

    /// <param name="handler">Makes the handler that answers Slack; it must follow no redirects.</param>
    public static IServiceCollection AddSlackClicks(this IServiceCollection services, SlackClickOptions options, Func<HttpMessageHandler> handler)
    {
        services.AddSingleton(options);
        services.AddSingleton<SlackClickDesk>();
        services.AddSingleton<SlackClickQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<SlackClickQueue>());
        services.AddSingleton(provider => new SlackReply(new HttpClient(handler()) { Timeout = LongestReply }, provider.GetRequiredService<ILogger<SlackReply>>()));
        return services;
    }

    public static void MapSlackClicks(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, TakeAsync).AllowAnonymous().WithMetadata(new SignedWrite()).ExcludeFromDescription();

    private static async Task<IResult> TakeAsync(
        HttpContext context,
        [FromServices] SlackClickOptions options,
        [FromServices] SlackClickQueue queue,
        [FromServices] TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var body = await ReadAsync(context.Request, cancellationToken);
        if (body is null || !SlackSignature.IsSlacks(
            options.SigningSecret, context.Request.Headers[SlackSignature.TimestampHeader], context.Request.Headers[SlackSignature.Header], body, clock.GetUtcNow()))
        {
            return Refuse(context, StatusCodes.Status401Unauthorized);
        }

        if (SlackClick.Read(body) is { } click && !queue.TryTake(click, context.Connection.RemoteIpAddress?.ToString()))
        {
            // Slack shows its user that the click failed.
            return Refuse(context, StatusCodes.Status503ServiceUnavailable);
        }

        return TypedResults.Ok();
    }

    /// <summary>Nothing but the status: whoever forges requests learns no more.</summary>
    private static IResult Refuse(HttpContext context, int status)
    {
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        context.Response.StatusCode = status;
        return TypedResults.Empty;
    }

    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (read.Length + count > LongestBody)
            {
                return null;
            }

            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }
}
