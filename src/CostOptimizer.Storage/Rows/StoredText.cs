using System.Text;

namespace CostOptimizer.Storage.Rows;

/// <summary>
/// Free text in a column of its own. Some engines refuse a NUL inside a text and others end it there, so it is written
/// as an escape character and a letter; all else stays as it is.
/// </summary>
internal static class StoredText
{
    private const char Nul = '\0';
    private const char Escape = '\u0010'; // data link escape
    private const char NulLetter = '0';

    private static readonly string EscapedEscape = new(Escape, 2);
    private static readonly string EscapedNul = $"{Escape}{NulLetter}";

    public static string Write(string text) => text
        .Replace(Escape.ToString(), EscapedEscape, StringComparison.Ordinal)
        .Replace(Nul.ToString(), EscapedNul, StringComparison.Ordinal);

    /// <returns>The text that was given to <see cref="Write"/>.</returns>
    public static string Read(string stored)
    {
        if (!stored.Contains(Escape, StringComparison.Ordinal))
        {
            return stored;
        }

        var text = new StringBuilder(stored.Length);
        for (var index = 0; index < stored.Length; index++)
        {
            var isEscape = stored[index] == Escape && index + 1 < stored.Length;
            text.Append(!isEscape ? stored[index] : stored[++index] == NulLetter ? Nul : stored[index]);
        }

        return text.ToString();
    }
}
