using System.Net;
using CostOptimizer.Application.Access;
using CostOptimizer.Web.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Web.Access.Accounts;

/// <summary>The page to sign in by password, and the way out.</summary>
internal static class SignInEndpoints
{
    public const string Path = "/sign-in";

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").AllowAnonymous().ExcludeFromDescription();
        pages.MapGet(Path, ShowAsync);
        pages.MapPost(Path, SignInAsync).RequireRateLimiting(RequestLimits.SignIn);
        pages.MapPost("/sign-out", (Delegate)SignOutAsync);
        pages.MapGet(Page.StylePath, () => TypedResults.Text(Page.Style, "text/css; charset=utf-8"));
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context, [FromQuery] string? returnUrl, [FromServices] IAntiforgery antiforgery, [FromServices] LocalAccounts accounts, CancellationToken cancellationToken)
    {
        var exist = (await accounts.ListAsync(cancellationToken)).Count > 0;
        return exist
            ? Form(context, antiforgery, returnUrl, fault: null)
            : Page.Of("Sign in", "<p>There is no account yet. On the machine of this server, run <code>costopt accounts create --name NAME --role admin</code> with the same settings.</p>");
    }

    private static async Task<IResult> SignInAsync(
        HttpContext context, [FromServices] IAntiforgery antiforgery, [FromServices] LocalAccounts accounts, [FromServices] ILogger<LocalAccounts> logger, CancellationToken cancellationToken)
    {
        if (!context.Request.IsHttps && !IsThisMachine(context.Connection.RemoteIpAddress))
        {
            return Page.Of(
                "Sign in",
                "<p class=\"fault\">A password is taken over HTTPS only. Put a proxy with TLS in front and name its address in <code>Access:TrustedProxies</code>.</p>",
                StatusCodes.Status400BadRequest);
        }

        var form = await context.Request.ReadFormAsync(cancellationToken);
        var returnUrl = form["returnUrl"].ToString();
        var stored = await accounts.SignInAsync(form["name"].ToString(), form["password"].ToString(), cancellationToken);
        if (stored is null)
        {
            logger.SignInFailed(context.Connection.RemoteIpAddress);
            return Form(context, antiforgery, returnUrl, "Name or password is wrong, or too many attempts have failed; wait before you try again.");
        }

        await Session.BeginAsync(context, stored);
        return TypedResults.Redirect(IsOwn(returnUrl) ? returnUrl : "/");
    }

    private static async Task<IResult> SignOutAsync(HttpContext context)
    {
        await context.SignOutAsync(Schemes.Account);
        return TypedResults.Redirect(Path);
    }

    private static IResult Form(HttpContext context, IAntiforgery antiforgery, string? returnUrl, string? fault)
    {
        var token = antiforgery.GetAndStoreTokens(context).RequestToken!;
        var complaint = fault is null ? "" : $"<p class=\"fault\" role=\"alert\">{Page.Text(fault)}</p>";
        return Page.Of(
            "Sign in",
            $"""
            {complaint}
            <form method="post" action="{Path}">
            <input type="hidden" name="{AntiforgeryGate.Field}" value="{Page.Text(token)}">
            <input type="hidden" name="returnUrl" value="{Page.Text(IsOwn(returnUrl) ? returnUrl! : "/")}">
            <label>Name <input name="name" autocomplete="username" autocapitalize="none" required autofocus></label>
            <label>Password <input name="password" type="password" autocomplete="current-password" required></label>
            <button>Sign in</button>
            </form>
            """,
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized);
    }

    private static bool IsThisMachine(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);

    // A path on this server: //host and /\host would lead away, and a control character would be passed over.
    private static bool IsOwn(string? url) =>
        url is ['/', ..] && (url.Length == 1 || url[1] is not ('/' or '\\')) && !url.Any(char.IsControl);
}
