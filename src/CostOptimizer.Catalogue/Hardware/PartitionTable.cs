using System.Globalization;
using CostOptimizer.Catalogue.Tables;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Catalogue.Hardware;

/// <summary>Turns the table of device partitions into the parts of each device.</summary>
internal static class PartitionTable
{
    /// <summary>Slices of a device are bits of one number.</summary>
    private const int MostSlices = 32;

    public static readonly IReadOnlyList<string> Columns =
        ["device", "name", "compute_parts", "compute_of", "memory_parts", "memory_of", "size", "starts", "source"];

    /// <param name="devices">Names that the accelerators table knows.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<DevicePartition>> Read(
        IReadOnlyList<TableRow> rows, IReadOnlyCollection<string> devices) => rows
        .Where(row => IsKnown(row, devices))
        .GroupBy(row => row.Text("device"), StringComparer.Ordinal)
        .ToDictionary(device => device.Key, device => (IReadOnlyList<DevicePartition>)[.. device.Select(Part)], StringComparer.Ordinal);

    private static bool IsKnown(TableRow row, IReadOnlyCollection<string> devices)
    {
        var isKnown = devices.Contains(row.Name("device"));
        if (!isKnown)
        {
            row.Fault($"device '{row.Text("device")}' is not in the accelerators table");
        }

        return isKnown;
    }

    private static DevicePartition Part(TableRow row) => new(
        row.Name("name"), Share(row, "compute"), Share(row, "memory"), row.Count("size", 1), Starts(row), row.Name("source"));

    private static double Share(TableRow row, string of)
    {
        var (parts, whole) = (row.Count($"{of}_parts", 1), row.Count($"{of}_of", 1));
        if (parts > whole)
        {
            row.Fault($"{of}_parts {parts} exceeds {of}_of {whole}");
        }

        return Math.Min(1, (double)parts / whole);
    }

    private static List<int> Starts(TableRow row)
    {
        List<int> starts = [];
        foreach (var cell in row.Name("starts").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start < MostSlices)
            {
                starts.Add(start);
            }
            else
            {
                row.Fault($"starts has '{cell}', which is no slice from 0 to {MostSlices - 1}");
            }
        }

        return starts;
    }
}
