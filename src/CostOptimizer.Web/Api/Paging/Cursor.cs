using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace CostOptimizer.Web.Api.Paging;

/// <summary>Where the next page begins. Opaque to callers; a list goes on in the run that it began in.</summary>
/// <param name="Question">Digest of the list's other parameters.</param>
/// <param name="Source">The run, or another word that says what the list is of.</param>
/// <param name="After">Key of the last entry shown.</param>
internal sealed record Cursor(string Question, string Source, string After)
{
    private const int DigestBytes = 6;
    private const char Between = '\n';

    /// <returns>Null for what no list of ours gave.</returns>
    public static Cursor? Parse(string text)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(text)).Split(Between, 3);
            return parts.Length == 3 ? new Cursor(parts[0], parts[1], parts[2]) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public static string Digest(IEnumerable<string> parameters) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(Between, parameters))).AsSpan(0, DigestBytes));

    public override string ToString() => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes($"{Question}{Between}{Source}{Between}{After}"));
}
