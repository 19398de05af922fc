using CsvHelper;

namespace CostOptimizer.Simulator.Data;

/// <summary>Reads one of the CSV tables that are built into this assembly.</summary>
internal static class EmbeddedTable
{
    /// <summary>All rows of <c>Data/{name}.csv</c>, in file order.</summary>
    /// <param name="name">File name without folder and extension.</param>
    /// <param name="map">Turns the current row into a value.</param>
    /// <exception cref="InvalidOperationException">There is no such table, so the build is broken.</exception>
    public static IReadOnlyList<T> Read<T>(string name, Func<TableRow, T> map)
    {
        var resource = $"CostOptimizer.Simulator.Data.{name}.csv";
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The built-in table '{resource}' is missing.");
        using var csv = CsvReader.Create(stream, CsvReaderOptions.Default, leaveOpen: true);

        var rows = new List<T>();
        while (csv.Read())
        {
            rows.Add(map(new TableRow(csv)));
        }

        return rows;
    }
}
