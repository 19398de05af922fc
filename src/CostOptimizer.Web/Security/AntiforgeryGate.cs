using CostOptimizer.Web.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Security;

/// <summary>
/// Asks for a token with every write that a browser could be tricked into sending, which is every write without an API
/// key: cookies and proxies vouch for a browser, not for the page that made it write. An endpoint whose every request is
/// signed by who sends it needs none.
/// </summary>
internal static class AntiforgeryGate
{
    /// <summary>Header that scripts send the token in; forms send it in the field <see cref="Field"/>.</summary>
    public const string Header = "X-CSRF-Token";

    public const string Field = "csrf";

    public static IServiceCollection AddAntiforgeryGate(this IServiceCollection services) => services.AddAntiforgery(options =>
    {
        options.HeaderName = Header;
        options.FormFieldName = Field;
        options.Cookie.Name = "costopt-csrf";
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.HttpOnly = true;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.SuppressXFrameOptionsHeader = true; // every answer has it already
    });

    /// <summary>Comes after authorization.</summary>
    public static IApplicationBuilder UseAntiforgeryGate(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (IsWrite(context.Request.Method) && MayNeverWrite(context))
        {
            await context.ForbidAsync();
            return;
        }

        if (IsWrite(context.Request.Method)
            && context.GetEndpoint()?.Metadata.GetMetadata<SignedWrite>() is null
            && context.User.Identity?.AuthenticationType != Schemes.ApiKey
            && !await IsOursAsync(context))
        {
            await Refusal.WriteAsync(context, StatusCodes.Status400BadRequest, texts => texts.FormTooOld);
            return;
        }

        await next(context);
    });

    /// <summary>Whoever has not signed in lacks a role, not a token: signing in is all that may be written then.</summary>
    private static bool MayNeverWrite(HttpContext context) =>
        context.User.Identity?.AuthenticationType == Schemes.Anonymous
        && context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null;

    private static async Task<bool> IsOursAsync(HttpContext context)
    {
        try
        {
            return await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
        }
        catch (AntiforgeryValidationException)
        {
            return false; // a form that cannot be read, such as one beyond the largest body
        }
    }

    private static bool IsWrite(string method) =>
        !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method) && !HttpMethods.IsTrace(method);
}
