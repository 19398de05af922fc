using System.Diagnostics.CodeAnalysis;

namespace CostOptimizer.Web.Security;

/// <summary>Tells addresses on this server from those that lead away.</summary>
internal static class OwnAddress
{
    /// <returns><paramref name="url"/> when it is a path on this server, else <paramref name="otherwise"/>.</returns>
    public static string Or(string? url, string otherwise) => Is(url) ? url : otherwise;

    // A path on this server: //host and /\host would lead away, and a control character would be passed over.
    private static bool Is([NotNullWhen(true)] string? url) =>
        url is ['/', ..] && (url.Length == 1 || url[1] is not ('/' or '\\')) && !url.Any(char.IsControl);
}
