using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using CostOptimizer.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Security;

/// <summary>How much one address may ask, and how long an answer may take.</summary>
internal static class RequestLimits
{
    /// <summary>Policy of attempts to sign in.</summary>
    public const string SignIn = "sign-in";

    private const int SignInsPerMinute = 10;
    private const int Segments = 6;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(2);

    public static IServiceCollection AddRequestLimits(this IServiceCollection services, AccessOptions options)
    {
        services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = LongestAnswer,
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        });
        return services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Of(context, options.RequestsPerMinute));
            limiter.AddPolicy(SignIn, context => Of(context, SignInsPerMinute));
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : Minute;
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return new ValueTask(Refusal.WriteAsync(
                    rejected.HttpContext, StatusCodes.Status429TooManyRequests, texts => texts.AskedTooOften));
            };
        });
    }

    /// <summary>Comes after routing, so that endpoints can ask for other limits, and before anything costly.</summary>
    public static IApplicationBuilder UseRequestLimits(this IApplicationBuilder app) => app.UseRateLimiter().UseRequestTimeouts();

    private static RateLimitPartition<string> Of(HttpContext context, int perMinute) => RateLimitPartition.GetSlidingWindowLimiter(
        Origin(context.Connection.RemoteIpAddress),
        _ => new SlidingWindowRateLimiterOptions { PermitLimit = perMinute, Window = Minute, SegmentsPerWindow = Segments, QueueLimit = 0 });

    // One customer of the internet has at least 2^64 IPv6 addresses: the network counts.
    private static string Origin(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
