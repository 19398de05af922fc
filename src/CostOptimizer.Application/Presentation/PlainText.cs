using System.Globalization;
using System.Text;

namespace CostOptimizer.Application.Presentation;

/// <summary>Makes untrusted text, such as a tag value, harmless on one line of any medium.</summary>
public static class PlainText
{
    /// <summary>Drops control and format characters (terminal escapes, bidirectional overrides) and shortens what is too long.</summary>
    /// <param name="mostCharacters">At least 1; a longer text ends in an ellipsis.</param>
    public static string Clean(string? text, int mostCharacters = 120)
    {
        var clean = new StringBuilder();
        var shown = 0;
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (IsUnsafe(rune))
            {
                continue;
            }

            if (++shown > mostCharacters)
            {
                clean.Remove(clean.Length - LastRuneLength(clean), LastRuneLength(clean)).Append('…');
                break;
            }

            clean.Append(rune);
        }

        return clean.ToString();
    }

    private static bool IsUnsafe(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned;

    private static int LastRuneLength(StringBuilder text) => char.IsLowSurrogate(text[^1]) ? 2 : 1;
}
