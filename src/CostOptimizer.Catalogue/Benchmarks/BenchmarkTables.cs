using CostOptimizer.Catalogue.Tables;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;

namespace CostOptimizer.Catalogue.Benchmarks;

/// <summary>Turns the tables of measurements and their sources into a <see cref="BenchmarkTable"/>.</summary>
internal static class BenchmarkTables
{
    public static readonly IReadOnlyList<string> RowColumns =
    [
        "family", "model", "task", "stack", "framework", "setup", "precision", "batch", "shape", "device", "units_used",
        "throughput", "unit", "latency_ms", "scenario", "current", "core_correction", "source",
    ];

    public static readonly IReadOnlyList<string> SourceColumns = ["id", "source", "date"];

    /// <exception cref="InvalidDataException">The tables hold faults; the message names them all.</exception>
    public static BenchmarkTable Load()
    {
        var faults = new TableFaults();
        var rows = Read(
            Table.ReadEmbedded("benchmarks.csv", RowColumns, faults),
            Table.ReadEmbedded("benchmark-sources.csv", SourceColumns, faults));
        faults.ThrowIfAny();
        return new BenchmarkTable(rows);
    }

    /// <remarks>A row at fault is reported to its table's faults; the caller throws.</remarks>
    public static IReadOnlyList<BenchmarkRow> Read(IReadOnlyList<TableRow> rows, IReadOnlyList<TableRow> sources)
    {
        var byId = new Dictionary<string, (string Source, string Date)>(StringComparer.Ordinal);
        foreach (var row in sources)
        {
            if (!byId.TryAdd(row.Name("id"), (row.Name("source"), row.Text("date"))))
            {
                row.Fault($"id '{row.Text("id")}' comes twice");
            }
        }

        return [.. rows.Select(row => Read(row, byId))];
    }

    private static BenchmarkRow Read(TableRow row, Dictionary<string, (string Source, string Date)> sources)
    {
        if (!sources.TryGetValue(row.Text("source"), out var source))
        {
            row.Fault($"source '{row.Text("source")}' is not in the sources table");
        }

        return new BenchmarkRow
        {
            Family = row.Name("family"),
            Model = row.Text("model"),
            Task = row.Name("task"),
            Stack = row.Text("stack").Length == 0 ? null : row.Enum<ServingStack>("stack"),
            Framework = row.Text("framework"),
            Setup = row.Text("setup"),
            Precision = row.Text("precision").Length == 0 ? null : row.Enum<Precision>("precision"),
            Batch = row.Text("batch").Length == 0 ? null : row.Count("batch", 1),
            Shape = row.Text("shape"),
            Device = row.Name("device"),
            UnitsUsed = row.Required("units_used"),
            UnitsPerSecond = row.Required("throughput"),
            Unit = row.Name("unit"),
            BatchMilliseconds = row.Positive("latency_ms"),
            Scenario = row.Text("scenario"),
            IsCurrent = row.Flag("current"),
            CoreCorrection = row.Required("core_correction"),
            Source = source.Source ?? "",
            SourceDate = source.Date ?? "",
        };
    }
}
