namespace CostOptimizer.Web.Api.Analyses;

/// <summary>Judges a webhook's address by its text, so that whoever gives a wrong one hears it at once; connecting checks again.</summary>
internal static class WebhookTarget
{
    /// <returns>What to do instead, without a full stop; null for an address that will do.</returns>
    public static string? Fault(Uri address) =>
        address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp ? "give an absolute http or https address"
        : address.UserInfo.Length > 0 ? "give an address without user name and password"
        : null;
}
