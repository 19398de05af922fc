using System.Net;

namespace CostOptimizer.Application.Outbound;

/// <summary>Judges an address by its text, so that whoever gives a wrong one hears it at once; connecting checks again.</summary>
public static class OutboundUrl
{
    /// <returns>What is wrong with the address, one sentence without it; null for nothing.</returns>
    public static string? Fault(Uri url, OutboundOptions options) =>
        !url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp)
            ? "Give an absolute http or https address."
        : url.UserInfo.Length > 0
            ? "Give an address without user name and password."
        : IPAddress.TryParse(url.IdnHost.Trim('[', ']'), out var address) && !PublicAddress.Is(address) && !options.Allows(url.IdnHost)
            ? "Give an address on the public internet, or add its host to Outbound:AllowedPrivateHosts."
        : null;
}
