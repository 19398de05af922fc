using CostOptimizer.Application.Access;
using CostOptimizer.Application.Outbound;
using CostOptimizer.Web.Access.Accounts;
using CostOptimizer.Web.Access.Proxies;
using CostOptimizer.Web.Audit;
using CostOptimizer.Web.Dashboard;
using CostOptimizer.Web.Dashboard.Assets;
using CostOptimizer.Web.Dashboard.Shell;
using CostOptimizer.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CostOptimizer.Web.Access;

/// <summary>Guards the whole server: what does not say otherwise is for those who have signed in.</summary>
public static class WebAccess
{
    /// <param name="options">Sound settings: see <see cref="AccessOptions.Faults"/>.</param>
    public static IServiceCollection AddWebAccess(this IServiceCollection services, AccessOptions options)
    {
        var trusted = new TrustedNetworks(options);
        services.AddAccess();
        services.AddAccessPolicies();
        services.AddServerLimits();
        services.AddRequestLimits(options);
        services.AddAntiforgeryGate();
        services.AddPageRendering();
        services.AddProxyHeaders(trusted);
        services.AddSingleton(options);
        services.AddSingleton(trusted);
        services.TryAddSingleton(new OutboundOptions());
        services.TryAddSingleton<IAlbKeys>(provider => new AlbKeys(
            options.Alb, provider.GetRequiredService<OutboundOptions>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new AlbToken(
            options.Alb, provider.GetRequiredService<IAlbKeys>(), provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<ApiKeyUseWriter>();
        AddKeyRing(services, options);
        services.AddAuthentication(Schemes.Default)
            .AddPolicyScheme(Schemes.Default, null, scheme => scheme.ForwardDefaultSelector = context => SchemeOf(context, options))
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(Schemes.ApiKey, null)
            .AddScheme<AuthenticationSchemeOptions, AlbHandler>(Schemes.Alb, null)
            .AddScheme<AuthenticationSchemeOptions, IdentityHeaderHandler>(Schemes.Header, null)
            .AddScheme<AuthenticationSchemeOptions, AnonymousViewerHandler>(Schemes.Anonymous, null)
            .AddCookie(Schemes.Account, cookie => Session.Configure(cookie, options));
        return services;
    }

    /// <summary>Call before mapping endpoints.</summary>
    public static WebApplication UseWebAccess(this WebApplication app)
    {
        app.UseProxyHeaders(app.Services.GetRequiredService<AccessOptions>(), app.Services.GetRequiredService<TrustedNetworks>());
        app.UseSecurityHeaders();
        app.UseDatabaseFaults();
        app.UseRouting();
        app.UseRequestLimits();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgeryGate();
        app.MapAssets();
        app.MapPreferences();
        app.MapSignIn();
        app.MapAudit();
        return app;
    }

    private static void AddKeyRing(IServiceCollection services, AccessOptions options)
    {
        var ring = services.AddDataProtection().SetApplicationName("costoptimizer");
        if (options.KeyFolder is { Length: > 0 } folder)
        {
            ring.PersistKeysToFileSystem(new DirectoryInfo(folder));
        }
    }

    // The most explicit first: a program that sends a key means the key, whatever its proxy adds.
    private static string SchemeOf(HttpContext context, AccessOptions options) =>
        ApiKeyHandler.IsGiven(context.Request) ? Schemes.ApiKey
        : AlbHandler.IsGiven(context.Request, options.Alb) ? Schemes.Alb
        : IdentityHeaderHandler.IsGiven(context.Request, options.Header) ? Schemes.Header
        : options.AllowAnonymousViewer && !context.Request.Cookies.ContainsKey(Session.CookieName) ? Schemes.Anonymous
        : Schemes.Account;
}
