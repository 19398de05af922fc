using System.Globalization;

namespace CostOptimizer.Core.Performance;

/// <summary>Published measurements, in an order that does not depend on how they were read.</summary>
public sealed class BenchmarkTable
{
    /// <exception cref="ArgumentException">Rows at fault; the message names them all.</exception>
    public BenchmarkTable(IEnumerable<BenchmarkRow> rows)
    {
        Rows = [.. rows
            .OrderBy(row => row.Family, StringComparer.Ordinal)
            .ThenBy(row => row.Device, StringComparer.Ordinal)
            .ThenBy(row => row.Source, StringComparer.Ordinal)
            .ThenBy(row => row.Batch)
            .ThenBy(row => row.UnitsPerSecond)
            .ThenBy(row => row.ToString(), StringComparer.Ordinal)];
        var faults = Rows.SelectMany(Faults).ToList();
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join(Environment.NewLine, faults), nameof(rows));
        }
    }

    public IReadOnlyList<BenchmarkRow> Rows { get; }

    private static IEnumerable<string> Faults(BenchmarkRow row)
    {
        var name = $"{row.Family} on {row.Device} ({row.Source})";
        if (row.Family.Length == 0 || row.Device.Length == 0 || row.Source.Length == 0 || row.Task.Length == 0)
        {
            yield return $"{name}: family, task, device and source must be given";
        }

        if (!(row.UnitsPerSecond > 0) || !double.IsFinite(row.UnitsPerSecond))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{name}: throughput {row.UnitsPerSecond} is not above 0");
        }

        if (row.BatchMilliseconds is { } time && (!(time > 0) || !double.IsFinite(time)))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{name}: latency {time} ms is not above 0");
        }

        if (row.Batch < 1)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{name}: batch {row.Batch} is not 1 or more");
        }
    }
}
