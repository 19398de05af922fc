using System.Security.Claims;
using CostOptimizer.Application.Access;
using CostOptimizer.Web.Access;
using CostOptimizer.Web.Api.Http;
using CostOptimizer.Web.Api.Recommendations;
using CostOptimizer.Web.Security;
using CostOptimizer.Wording;
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
/// decide. Slack is answered at once with nothing; the user is told apart.
/// </summary>
public static class SlackClicks
{
    public const string Path = "/slack/interactions";

    private const string Scheme = "slack";
    private const int LongestBody = 256 * 1024;
    private static readonly TimeSpan LongestReply = TimeSpan.FromSeconds(2); // Slack waits for three

    /// <param name="handler">Makes the handler that answers Slack; it must follow no redirects.</param>
    public static IServiceCollection AddSlackClicks(this IServiceCollection services, SlackClickOptions options, Func<HttpMessageHandler> handler)
    {
        services.AddSingleton(options);
        services.AddSingleton(provider => new SlackReply(new HttpClient(handler()) { Timeout = LongestReply }, provider.GetRequiredService<ILogger<SlackReply>>()));
        return services;
    }

    public static void MapSlackClicks(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, TakeAsync).AllowAnonymous().WithMetadata(new SignedWrite()).ExcludeFromDescription();

    private static async Task<IResult> TakeAsync(
        HttpContext context,
        [FromServices] SlackClickOptions options,
        [FromServices] DecisionDesk desk,
        [FromServices] SlackReply reply,
        [FromServices] TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var body = await ReadAsync(context.Request, cancellationToken);
        if (body is null || !SlackSignature.IsSlacks(
            options.SigningSecret, context.Request.Headers[SlackSignature.TimestampHeader], context.Request.Headers[SlackSignature.Header], body, clock.GetUtcNow()))
        {
            return Refuse(context);
        }

        if (SlackClick.Read(body) is { } click)
        {
            await reply.SendAsync(click.ReplyTo, await DecideAsync(click, options, desk, context, cancellationToken), cancellationToken);
        }

        return TypedResults.Ok();
    }

    /// <returns>What came of it, for the user, in the language of the message.</returns>
    private static async Task<string> DecideAsync(
        SlackClick click, SlackClickOptions options, DecisionDesk desk, HttpContext context, CancellationToken cancellationToken)
    {
        var texts = new SlackTexts(Locale.Of(Language.Find(click.Language) ?? Language.English));
        if (!options.Operators.Contains(click.UserId, StringComparer.Ordinal))
        {
            return texts.NotAllowed(Shown(click.UserId));
        }

        context.User = Visitor.Ticket(Scheme, $"slack:{click.UserId}", $"slack:{click.UserId}", Role.Operator).Principal;
        try
        {
            var (_, line, _) = await desk.TakeAsync(click.RecommendationId, click.Decision(), context, cancellationToken);
            return click.Action switch
            {
                "accept" => texts.Accepted(Shown(line.Name)),
                "snooze" => texts.Snoozed(Shown(line.Name)),
                _ => texts.Dismissed(Shown(line.Name)),
            };
        }
        catch (ApiException refusal)
        {
            return texts.Refused(Shown(refusal.Message));
        }
        finally
        {
            context.User = new ClaimsPrincipal();
        }
    }

    /// <summary>In plain messages, too, these three characters are Slack's.</summary>
    private static string Shown(string text) => Application.Presentation.PlainText.Clean(text, 300)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Nothing but the status: whoever forges requests learns no more.</summary>
    private static IResult Refuse(HttpContext context)
    {
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
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
