using CostOptimizer.Application.Access;
using CostOptimizer.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Access;

/// <summary>Guards the whole server: what does not say otherwise is for those who have signed in.</summary>
public static class WebAccess
{
    /// <param name="options">Sound settings: see <see cref="AccessOptions.Faults"/>.</param>
    public static IServiceCollection AddWebAccess(this IServiceCollection services, AccessOptions options)
    {
        services.AddAccess();
        services.AddAccessPolicies();
        services.AddServerLimits();
        services.AddHostedService<ApiKeyUseWriter>();
        services.AddAuthentication(Schemes.Default)
            .AddPolicyScheme(Schemes.Default, null, scheme => scheme.ForwardDefaultSelector = context => SchemeOf(context, options))
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(Schemes.ApiKey, null)
            .AddScheme<AuthenticationSchemeOptions, AnonymousViewerHandler>(Schemes.Anonymous, null);
        return services;
    }

    /// <summary>Call before mapping endpoints.</summary>
    public static WebApplication UseWebAccess(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        return app;
    }

    private static string SchemeOf(HttpContext context, AccessOptions options) =>
        !ApiKeyHandler.IsGiven(context.Request) && options.AllowAnonymousViewer ? Schemes.Anonymous : Schemes.ApiKey;
}
