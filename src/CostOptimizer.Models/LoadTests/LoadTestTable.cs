using System.Globalization;
using System.Text;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Models.Json;
using CsvHelper;

namespace CostOptimizer.Models.LoadTests;

/// <summary>Load tests as a table: one a line, units in the names of the columns.</summary>
internal static class LoadTestTable
{
    private static readonly string[] Required = ["model", "precision", "batch", "items_per_second", "latency_ms"];

    private static readonly string[] Optional = ["instance_type", "device", "accelerators", "duration_seconds", "source"];

    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        FormatProvider = CultureInfo.InvariantCulture,
        TrackLineNumbers = true,
    };

    public static IReadOnlyList<LoadTest> Read(string file, ReadOnlyMemory<byte> content, HardwareCatalogue catalogue, Faults faults)
    {
        using var text = new StreamReader(new MemoryStream(content.ToArray()), Encoding.UTF8);
        using var csv = CsvReader.Create(text, Options);
        if (Columns(file, [.. csv.Headers.Select(name => name.Trim())], faults) is not { } columns)
        {
            return [];
        }

        var tests = new List<LoadTest>();
        while (csv.Read())
        {
            var where = string.Create(CultureInfo.InvariantCulture, $"{file} line {csv.LineNumber}");
            if (csv.FieldCount != columns.Count)
            {
                faults.Sentence(string.Create(CultureInfo.InvariantCulture, $"{where} has {csv.FieldCount} cells: give {columns.Count}, one for each column."));
            }
            else if (Row(csv.Current.ToArray(), columns, where, faults) is { } input && LoadTestRules.Accept(input, where, where, catalogue, faults) is { } test)
            {
                tests.Add(test);
            }
        }

        return tests;
    }

    private static Dictionary<string, int>? Columns(string file, string[] header, Faults faults)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, name) in header.Index())
        {
            if (!Required.Contains(name, StringComparer.Ordinal) && !Optional.Contains(name, StringComparer.Ordinal))
            {
                faults.Sentence($"{file} has the column '{name}': use {string.Join(", ", Required.Concat(Optional))}.");
            }
            else if (!columns.TryAdd(name, index))
            {
                faults.Sentence($"{file} has the column '{name}' twice: give it once.");
            }
        }

        foreach (var name in Required.Where(name => !columns.ContainsKey(name)))
        {
            faults.Sentence($"{file} has no column {name}: add it.");
        }

        return faults.Any ? null : columns;
    }

    private static LoadTestInput? Row(string[] line, Dictionary<string, int> columns, string where, Faults faults)
    {
        var cells = new Cells(name => columns.TryGetValue(name, out var index) && line[index].Trim() is { Length: > 0 } cell ? cell : null, where, faults);
        var model = cells.Text("model");
        var precision = cells.Precision("precision");
        var batch = cells.Whole("batch");
        var rate = cells.Above0("items_per_second");
        var latency = cells.Above0("latency_ms");
        var accelerators = cells.Optional("accelerators") is null ? null : cells.Whole("accelerators");
        var duration = cells.Optional("duration_seconds") is null ? null : cells.Above0("duration_seconds");
        return model is null || precision is null || batch is null || rate is null || latency is null ? null : new LoadTestInput
        {
            Model = model,
            InstanceType = cells.Optional("instance_type"),
            Device = cells.Optional("device"),
            Precision = precision.Value,
            Batch = batch.Value,
            ItemsPerSecond = rate.Value,
            LatencyMilliseconds = latency.Value,
            Accelerators = accelerators,
            DurationSeconds = duration,
            Source = cells.Optional("source"),
        };
    }
}
