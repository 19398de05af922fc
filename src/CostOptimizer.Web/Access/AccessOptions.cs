using System.Net;
using CostOptimizer.Web.Access.Proxies;

namespace CostOptimizer.Web.Access;

/// <summary>Who is let in beside those who show an API key or have an account. By default nobody is.</summary>
public sealed class AccessOptions
{
    public const string SectionName = "Access";

    /// <summary>Lets everybody on this machine read without signing in; only where the server listens on loopback. False by default.</summary>
    public bool AllowAnonymousViewer { get; set; }

    /// <summary>Addresses or networks (CIDR) of proxies whose word is taken for a request's origin and user. None by default.</summary>
    public IList<string> TrustedProxies { get; set; } = [];

    /// <summary>A load balancer of AWS that signs people in.</summary>
    public AlbOptions Alb { get; set; } = new();

    /// <summary>Another proxy that signs people in.</summary>
    public IdentityHeaderOptions Header { get; set; } = new();

    /// <summary>Roles of those whom a proxy signed in; the highest that fits. Whom none fits may do nothing.</summary>
    public IList<RoleClaim> RoleClaims { get; set; } = [];

    /// <summary>How long a session by password lasts without a request: 5 minutes to 7 days; 8 hours by default.</summary>
    public TimeSpan SessionLength { get; set; } = TimeSpan.FromHours(8);

    /// <summary>Requests that one address may make in a minute, 1 to 1,000,000; 1200 by default.</summary>
    public int RequestsPerMinute { get; set; } = 1200;

    /// <summary>Folder of the keys that seal sessions and forms; servers that share it know each other's. The account's own by default.</summary>
    public string? KeyFolder { get; set; }

    /// <param name="listen">Address that the server listens on, such as <c>http://127.0.0.1:8080</c>.</param>
    /// <returns>Every fault, each a sentence that names the setting; empty when all is well.</returns>
    public IEnumerable<string> Faults(string listen)
    {
        if (AllowAnonymousViewer && !IsLoopback(listen))
        {
            yield return $"Access:AllowAnonymousViewer is true while Serve:Listen is '{listen}': listen on http://127.0.0.1:8080, or create keys and accounts instead.";
        }

        foreach (var (index, text) in TrustedProxies.Index().Where(entry => !TrustedNetworks.IsNetwork(entry.Item)))
        {
            yield return $"Access:TrustedProxies:{index} is '{text}': give an address such as 10.0.0.7 or a network such as 10.0.0.0/24.";
        }

        if (Header.Names.Any() && TrustedProxies.Count == 0)
        {
            yield return "Access:Header names headers but Access:TrustedProxies is empty: name the proxies that may send them.";
        }

        if (Header.User is null && Header.Groups is not null)
        {
            yield return "Access:Header:Groups is set without Access:Header:User: name the header with the person too.";
        }

        foreach (var name in Header.Names.Where(name => !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')))
        {
            yield return $"Access:Header names '{name}': give a header's name, such as X-Forwarded-User.";
        }

        foreach (var (index, claim) in RoleClaims.Index().Where(entry => entry.Item.Claim.Length == 0 || entry.Item.Value.Length == 0))
        {
            yield return $"Access:RoleClaims:{index} has the claim '{claim.Claim}' and the value '{claim.Value}': give both.";
        }

        if (SessionLength < TimeSpan.FromMinutes(5) || SessionLength > TimeSpan.FromDays(7))
        {
            yield return $"Access:SessionLength is {SessionLength}: give five minutes (00:05:00) to seven days (7.00:00:00).";
        }

        if (RequestsPerMinute is < 1 or > 1_000_000)
        {
            yield return $"Access:RequestsPerMinute is {RequestsPerMinute}: give 1 to 1000000.";
        }

        foreach (var fault in Alb.Faults())
        {
            yield return fault;
        }
    }

    private static bool IsLoopback(string listen) =>
        Uri.TryCreate(listen, UriKind.Absolute, out var address)
        && (address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
