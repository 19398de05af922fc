using CostOptimizer.Application.Presentation;

namespace CostOptimizer.Reports.Weekly.Tables;

/// <summary>Untrusted text for a cell of a spreadsheet.</summary>
internal static class SpreadsheetText
{
    private const int MostCharacters = 1_000;

    /// <summary>
    /// Programs take a text that begins with one of these for a formula when they open a CSV file, or when somebody saves a
    /// workbook as one; an apostrophe before it makes it text for all of them. Full-width forms count: some programs fold them.
    /// </summary>
    private const string Formulas = "=+-@＝＋－＠\t\r\n";

    /// <returns>Without control and direction characters, not over 1,000 characters, never a formula.</returns>
    public static string Neutral(string? text)
    {
        // Before cleaning: what begins with a tab or a line end is meant to deceive, even where cleaning drops it.
        var isFormula = text is { Length: > 0 } && Formulas.Contains(text.TrimStart(' ', '\u00A0', '\u3000') is { Length: > 0 } rest ? rest[0] : text[0], StringComparison.Ordinal);
        var clean = PlainText.Clean(text, MostCharacters);
        return isFormula || (clean.Length > 0 && Formulas.Contains(clean[0], StringComparison.Ordinal)) ? "'" + clean : clean;
    }
}
