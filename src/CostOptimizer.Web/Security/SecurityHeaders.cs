using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Security;

/// <summary>Tells browsers to trust nothing that this server did not send, on every answer.</summary>
/// <remarks>Meaning of each: OWASP, HTTP Security Response Headers Cheat Sheet.</remarks>
internal static class SecurityHeaders
{
    /// <summary>Own files only, no inline style or script, framed by nobody.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private const string StrictTransportSecurity = "max-age=31536000";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // At the last moment: whatever clears an answer on the way, as error pages do, clears no header of these.
        context.Response.OnStarting(
            state =>
            {
                Add((HttpContext)state);
                return Task.CompletedTask;
            },
            context);
        return next(context);
    });

    private static void Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        // A page that needs another policy, such as the self-contained report, has set its own.
        headers.TryAdd("Content-Security-Policy", ContentSecurityPolicy);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        headers.TryAdd("Cache-Control", "private, no-cache");
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = StrictTransportSecurity;
        }
    }
}
