namespace CostOptimizer.Application.Presentation;

/// <summary>One cell of a table in CSV (RFC 4180), harmless in a spreadsheet.</summary>
public static class CsvCell
{
    /// <summary>Text that a spreadsheet would take for a formula is preceded by an apostrophe.</summary>
    public static string Text(string? text)
    {
        var cell = PlainText.Clean(text, 1_000);
        cell = cell.Length > 0 && cell.TrimStart() is var start && (start.Length > 0 && "=+-@".Contains(start[0], StringComparison.Ordinal)) ? $"'{cell}" : cell;
        return cell.AsSpan().ContainsAny(",\"") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }

    /// <summary>A number as it is, which may begin with a minus.</summary>
    public static string Number(IFormattable? number) => number?.ToString(null, System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
