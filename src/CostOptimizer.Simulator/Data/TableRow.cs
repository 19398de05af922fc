using System.Globalization;
using CsvHelper;

namespace CostOptimizer.Simulator.Data;

/// <summary>The current row of a built-in table; cells are read by header name in invariant culture.</summary>
/// <remarks>Every reader throws on a missing column or a malformed cell: the tables are part of the build.</remarks>
internal readonly struct TableRow(CsvReader reader)
{
    public string Text(string column) => reader.GetString(column);

    public int Int32(string column) => int.Parse(Text(column), CultureInfo.InvariantCulture);

    public double Double(string column) => double.Parse(Text(column), CultureInfo.InvariantCulture);

    public decimal Decimal(string column) => decimal.Parse(Text(column), CultureInfo.InvariantCulture);

    public bool Boolean(string column) => bool.Parse(Text(column));
}
