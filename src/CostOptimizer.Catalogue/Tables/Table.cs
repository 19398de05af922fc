using System.Globalization;
using CsvHelper;

namespace CostOptimizer.Catalogue.Tables;

/// <summary>A comma-separated table with a header line.</summary>
internal static class Table
{
    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        FormatProvider = CultureInfo.InvariantCulture,
        TrackLineNumbers = true,
        PoolStrings = true,
    };

    /// <summary>Reads a table of this room's Data folder.</summary>
    public static IReadOnlyList<TableRow> ReadEmbedded(string name, IReadOnlyList<string> columns, TableFaults faults)
    {
        var resource = $"CostOptimizer.Catalogue.Data.{name}";
        using var stream = typeof(Table).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly holds no {resource}.");
        using var reader = new StreamReader(stream);
        return Read(name, reader, columns, faults);
    }

    /// <param name="name">Names the table in faults.</param>
    /// <param name="reader">The table's text; the first line names the columns, in any order.</param>
    /// <param name="columns">Columns that must be there.</param>
    /// <param name="faults">Receives missing columns and lines of another width; those lines are left out.</param>
    public static IReadOnlyList<TableRow> Read(
        string name, TextReader reader, IReadOnlyList<string> columns, TableFaults faults)
    {
        using var csv = CsvReader.Create(reader, Options);
        var header = csv.Headers.Index().ToDictionary(cell => cell.Item, cell => cell.Index);
        var missing = columns.Where(column => !header.ContainsKey(column)).ToList();
        if (missing.Count > 0)
        {
            faults.Add(name, 1, $"no column {string.Join(", ", missing)}");
            return [];
        }

        var rows = new List<TableRow>();
        while (csv.Read())
        {
            if (csv.FieldCount == header.Count)
            {
                rows.Add(new TableRow(name, csv.LineNumber, header, csv.Current.ToArray(), faults));
            }
            else
            {
                faults.Add(name, csv.LineNumber, $"{csv.FieldCount} cells instead of {header.Count}");
            }
        }

        return rows;
    }
}
