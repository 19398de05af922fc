using System.Text;

namespace CostOptimizer.Application.Presentation;

/// <summary>Text as Slack takes it: escaped, and within a limit that counts the escapes.</summary>
/// <remarks>Source: Slack's "Formatting text for app surfaces": the three characters &amp; &lt; &gt; are control characters.</remarks>
public static class SlackText
{
    private const char Ellipsis = '…';

    /// <param name="text">Untrusted, of one line.</param>
    /// <param name="limit">Characters of the result, at least 1.</param>
    public static string Line(string text, int limit) => Fit(PlainText.Clean(text, limit), limit);

    /// <summary>Escapes and cuts, never inside an escape or a pair of surrogates.</summary>
    public static string Fit(string text, int limit)
    {
        var fitted = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var escaped = rune.Value switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => rune.ToString() };
            if (fitted.Length + escaped.Length > limit - 1)
            {
                // The last place is the ellipsis' unless this is the end, too.
                return Escape(text).Length <= limit ? Escape(text) : fitted.Append(Ellipsis).ToString();
            }

            fitted.Append(escaped);
        }

        return fitted.ToString();
    }

    /// <summary>The three characters are Slack's in plain messages, too.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
