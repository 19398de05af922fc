using System.Net;
using System.Text.Encodings.Web;
using CostOptimizer.Application.Access;
using CostOptimizer.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CostOptimizer.Web.Access;

/// <summary>
/// Lets a browser on this machine read without signing in. Besides the address it looks at the host asked for, which
/// other web pages cannot choose, and at signs of a proxy, behind which everybody seems to be on this machine.
/// </summary>
internal sealed class AnonymousViewerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP"];

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        IsFromThisMachine()
            ? AuthenticateResult.Success(Visitor.Ticket(Scheme.Name, "anonymous", "anonymous", Role.Viewer))
            : AuthenticateResult.NoResult());

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Refusal.WriteAsync(
        Context, StatusCodes.Status401Unauthorized, texts => texts.ThisMachineOnly);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Refusal.WriteAsync(
        Context, StatusCodes.Status403Forbidden, texts => texts.AnonymousForbids);

    private bool IsFromThisMachine() =>
        Context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && IsOwnName(Request.Host.Host)
        && !Array.Exists(ProxyHeaders, Request.Headers.ContainsKey);

    private static bool IsOwnName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
