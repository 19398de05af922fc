using System.Security.Claims;
using CostOptimizer.Application.Access;
using CostOptimizer.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Access.Accounts;

/// <summary>The cookie of somebody who signed in by password, and when it stops counting.</summary>
internal static class Session
{
    public const string CookieName = "costopt";

    private const string Stamp = "stamp";

    public static void Configure(CookieAuthenticationOptions cookie, AccessOptions options)
    {
        cookie.Cookie.Name = CookieName;
        cookie.Cookie.HttpOnly = true;
        // Lax, not Strict: a link in a chat or an e-mail should find its reader signed in. Writes ask for a token besides.
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = options.SessionLength;
        cookie.SlidingExpiration = true;
        cookie.Events.OnValidatePrincipal = ValidateAsync;
        cookie.Events.OnRedirectToLogin = context => ChallengeAsync(context.HttpContext);
        cookie.Events.OnRedirectToAccessDenied = context => Refusal.WriteAsync(
            context.HttpContext, StatusCodes.Status403Forbidden, texts => texts.SessionForbids);
    }

    public static Task BeginAsync(HttpContext context, StoredAccount stored)
    {
        var ticket = Visitor.Ticket(Schemes.Account, $"account:{stored.Account.Name}", stored.Account.Name, stored.Account.Role);
        ((ClaimsIdentity)ticket.Principal.Identity!).AddClaim(new Claim(Stamp, stored.Stamp));
        return context.SignInAsync(Schemes.Account, ticket.Principal);
    }

    // A session ends within seconds with a change of password or role, or with the account.
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var (name, stamp) = (context.Principal?.FindFirstValue(ClaimTypes.Name), context.Principal?.FindFirstValue(Stamp));
        var account = name is null || stamp is null
            ? null
            : await context.HttpContext.RequestServices.GetRequiredService<LocalAccounts>().OfSessionAsync(name, stamp, context.HttpContext.RequestAborted);
        if (account is null || !context.Principal!.IsInRole(account.Role.ToString()))
        {
            context.RejectPrincipal();
        }
    }

    private static Task ChallengeAsync(HttpContext context)
    {
        if (Refusal.WantsPage(context.Request) && HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Redirect($"{SignInEndpoints.Path}{QueryString.Create("returnUrl", context.Request.Path + context.Request.QueryString)}");
            return Task.CompletedTask;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer realm=\"costopt\"";
        return Refusal.WriteAsync(
            context, StatusCodes.Status401Unauthorized, texts => texts.KeyNeeded);
    }
}
