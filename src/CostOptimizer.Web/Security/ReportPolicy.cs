using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Security;

/// <summary>What a browser may do with a report, which differs from all other pages in carrying its own style.</summary>
public static class ReportPolicy
{
    // The report carries its style and pictures and asks for nothing else, so it is allowed nothing else.
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Sets the policy of this answer in place of the one that all others get.</summary>
    public static void IsReport(this HttpResponse response) => response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
}
