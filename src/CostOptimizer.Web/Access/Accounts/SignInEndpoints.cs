using System.Net;
using CostOptimizer.Application.Access;
using CostOptimizer.Web.Dashboard;
using CostOptimizer.Web.Security;
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

    private const string Home = "/";

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").AllowAnonymous().ExcludeFromDescription();
        pages.MapGet(Path, ShowAsync);
        pages.MapPost(Path, SignInAsync).RequireRateLimiting(RequestLimits.SignIn);
        pages.MapPost("/sign-out", (Delegate)SignOutAsync);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context, [FromQuery] string? returnUrl, [FromServices] LocalAccounts accounts, CancellationToken cancellationToken)
    {
        var exist = (await accounts.ListAsync(cancellationToken)).Count > 0;
        return Page(context, exist ? SignInStep.Ask : SignInStep.NoAccount, returnUrl);
    }

    private static async Task<IResult> SignInAsync(
        HttpContext context, [FromServices] LocalAccounts accounts, [FromServices] ILogger<LocalAccounts> logger, CancellationToken cancellationToken)
    {
        if (!context.Request.IsHttps && !IsThisMachine(context.Connection.RemoteIpAddress))
        {
            return Page(context, SignInStep.HttpsOnly, null, StatusCodes.Status400BadRequest);
        }

        var form = await context.Request.ReadFormAsync(cancellationToken);
        var returnUrl = form["returnUrl"].ToString();
        var stored = await accounts.SignInAsync(form["name"].ToString(), form["password"].ToString(), cancellationToken);
        if (stored is null)
        {
            logger.SignInFailed(context.Connection.RemoteIpAddress);
            return Page(context, SignInStep.AskAgain, returnUrl, StatusCodes.Status401Unauthorized);
        }

        await Session.BeginAsync(context, stored);
        return TypedResults.Redirect(OwnAddress.Or(returnUrl, Home));
    }

    private static async Task<IResult> SignOutAsync(HttpContext context)
    {
        await context.SignOutAsync(Schemes.Account);
        return TypedResults.Redirect(Path);
    }

    private static IResult Page(HttpContext context, SignInStep step, string? returnUrl, int status = StatusCodes.Status200OK) =>
        PageRendering.Page<SignInView, SignInModel>(context, new SignInModel(step, OwnAddress.Or(returnUrl, Home)), status);

    private static bool IsThisMachine(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);
}
