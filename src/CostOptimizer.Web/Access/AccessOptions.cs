using System.Net;

namespace CostOptimizer.Web.Access;

/// <summary>Who is let in beside those who show an API key. By default nobody is.</summary>
public sealed class AccessOptions
{
    public const string SectionName = "Access";

    /// <summary>Lets everybody on this machine read without signing in; only where the server listens on loopback. False by default.</summary>
    public bool AllowAnonymousViewer { get; set; }

    /// <param name="listen">Address that the server listens on, such as <c>http://127.0.0.1:8080</c>.</param>
    /// <returns>Every fault, each a sentence that names the setting; empty when all is well.</returns>
    public IEnumerable<string> Faults(string listen)
    {
        if (AllowAnonymousViewer && !IsLoopback(listen))
        {
            yield return $"Access:AllowAnonymousViewer is true while Serve:Listen is '{listen}': listen on http://127.0.0.1:8080, or create keys and accounts instead.";
        }
    }

    private static bool IsLoopback(string listen) =>
        Uri.TryCreate(listen, UriKind.Absolute, out var address)
        && (address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
