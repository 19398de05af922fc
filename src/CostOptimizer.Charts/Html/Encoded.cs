using System.Text;
using CostOptimizer.Application.Presentation;

namespace CostOptimizer.Charts.Html;

/// <summary>Turns any text into characters that mean nothing but themselves in HTML text, attributes and SVG.</summary>
internal static class Encoded
{
    /// <summary>Drops control and format characters, shortens, then encodes the five characters of markup.</summary>
    public static void Append(StringBuilder to, string? text, int mostCharacters)
    {
        foreach (var character in PlainText.Clean(text, mostCharacters))
        {
            _ = character switch
            {
                '&' => to.Append("&amp;"),
                '<' => to.Append("&lt;"),
                '>' => to.Append("&gt;"),
                '"' => to.Append("&quot;"),
                '\'' => to.Append("&#39;"),
                _ => to.Append(character),
            };
        }
    }
}
