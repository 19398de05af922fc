using System.Text.Encodings.Web;
using CostOptimizer.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CostOptimizer.Web.Access.Proxies;

/// <summary>Lets people in on a proxy's word.</summary>
internal abstract class ProxyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccessOptions access)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <returns>Who sends the request; null when the proxy's word does not hold.</returns>
    protected abstract Task<Claimed?> ReadAsync(CancellationToken cancellationToken);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync() =>
        await ReadAsync(Context.RequestAborted) is { } person
            ? AuthenticateResult.Success(Visitor.Ticket(Scheme.Name, person.Id, person.Name, person.RoleBy(access.RoleClaims)))
            : AuthenticateResult.Fail("What the proxy says about the user does not hold.");

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Refusal.WriteAsync(
        Context, StatusCodes.Status401Unauthorized, texts => texts.ProxyUnknown);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Refusal.WriteAsync(
        Context, StatusCodes.Status403Forbidden, texts => texts.ProxyForbids);
}
