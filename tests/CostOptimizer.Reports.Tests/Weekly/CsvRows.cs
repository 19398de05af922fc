using CsvHelper;

namespace CostOptimizer.Reports.Tests.Weekly;

internal static class CsvRows
{
    /// <returns>Every row, the header too.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Read(TextReader text)
    {
        using var csv = CsvReader.Create(text, new CsvReaderOptions { HasHeader = false });
        var rows = new List<IReadOnlyList<string>>();
        while (csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(index => csv.GetString(index))]);
        }

        return rows;
    }
}
