using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CostOptimizer.Web.Access.Proxies;

/// <summary>Reads plain headers, which <see cref="ProxyHeaders"/> has removed unless a trusted proxy sent them.</summary>
internal sealed class IdentityHeaderHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccessOptions access)
    : ProxyHandler(options, logger, encoder, access)
{
    private readonly IdentityHeaderOptions _headers = access.Header;

    public static bool IsGiven(HttpRequest request, IdentityHeaderOptions headers) =>
        headers.User is { Length: > 0 } name && request.Headers.ContainsKey(name);

    protected override Task<Claimed?> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(
        // Twice the same header, joined by a comma or not, may mean that one of them slipped through the proxy: believe neither.
        Request.Headers[_headers.User!] is [{ } user] && Claimed.IsName(user) && !user.Contains(',', StringComparison.Ordinal)
            ? new Claimed($"header:{user}", user, [("user", user), .. Groups().Select(group => ("groups", group))])
            : null);

    private IEnumerable<string> Groups() => _headers.Groups is { Length: > 0 } name && Request.Headers[name] is [{ } groups]
        ? groups.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : [];
}
