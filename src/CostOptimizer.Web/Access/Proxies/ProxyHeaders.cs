using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Access.Proxies;

/// <summary>Takes from trusted proxies where a request came from and who sent it, and from nobody else.</summary>
internal static class ProxyHeaders
{
    public static IServiceCollection AddProxyHeaders(this IServiceCollection services, TrustedNetworks trusted) =>
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.ForwardLimit = null; // as far back as proxies are trusted
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in trusted.All)
            {
                forwarded.KnownIPNetworks.Add(network);
            }
        });

    /// <summary>Comes first, while the address is still that of whoever is connected.</summary>
    public static IApplicationBuilder UseProxyHeaders(this IApplicationBuilder app, AccessOptions options, TrustedNetworks trusted)
    {
        app.Use((context, next) =>
        {
            if (!trusted.Contains(context.Connection.RemoteIpAddress))
            {
                foreach (var name in options.Header.Names)
                {
                    context.Request.Headers.Remove(name);
                }
            }

            return next(context);
        });
        return trusted.All.Count > 0 ? app.UseForwardedHeaders() : app;
    }
}
