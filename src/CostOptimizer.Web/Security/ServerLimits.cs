using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Security;

/// <summary>What one client may cost the server. Endpoints that need more say so themselves.</summary>
internal static class ServerLimits
{
    private const long LargestBody = 1024 * 1024;
    private const int MostConnections = 1_000;
    private static readonly TimeSpan LongestHeaders = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestIdle = TimeSpan.FromMinutes(2);

    /// <summary>Beyond the framework's own: headers of 32 KiB together and a body of at least 240 bytes a second.</summary>
    public static IServiceCollection AddServerLimits(this IServiceCollection services) => services.Configure<KestrelServerOptions>(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestBody;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.RequestHeadersTimeout = LongestHeaders;
        kestrel.Limits.KeepAliveTimeout = LongestIdle;
    });
}
