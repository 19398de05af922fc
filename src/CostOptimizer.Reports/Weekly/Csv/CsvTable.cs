using System.Globalization;
using System.Text;
using CostOptimizer.Reports.Weekly.Tables;
using CsvHelper;

namespace CostOptimizer.Reports.Weekly.Csv;

/// <summary>Writes a table as CSV for programs: invariant numbers, ISO times, texts that are never formulas.</summary>
internal static class CsvTable
{
    // Spreadsheets read a file without the mark in the machine's old code page, and Chinese becomes noise.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true);

    // RFC 4180.
    private static readonly CsvWriterOptions Options = new() { NewLine = "\r\n" };

    /// <param name="rows">Made while they are written. A text is untrusted; null is an empty field.</param>
    public static async Task WriteAsync(
        IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows, Stream destination, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(destination, Utf8, leaveOpen: true);
        await using var csv = CsvWriter.Create(text, Options, leaveOpen: true);
        foreach (var column in columns)
        {
            csv.WriteField(column);
        }

        await csv.EndRecordAsync(cancellationToken);
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var value in row)
            {
                csv.WriteField(Text(value));
            }

            await csv.EndRecordAsync(cancellationToken);
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => SpreadsheetText.Neutral(text),
        decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        DateTime utc => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        Enum member => member.ToString(),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no value of a table.", nameof(value)),
    };
}
