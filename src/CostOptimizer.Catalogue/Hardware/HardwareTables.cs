using CostOptimizer.Catalogue.Tables;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Catalogue.Hardware;

/// <summary>Turns the tables of types, devices and life cycles into a <see cref="HardwareCatalogue"/>.</summary>
internal static class HardwareTables
{
    public static readonly IReadOnlyList<string> TypeColumns =
    [
        "name", "vcpus", "memory_gib", "architecture", "kind", "accelerator", "accelerator_count",
        "accelerator_memory_gib", "network_gbps", "ebs_mbps", "bare_metal", "source",
    ];

    public static readonly IReadOnlyList<string> AcceleratorColumns =
    [
        "name", "kind", "fp32_tflops", "fp16_tflops", "bf16_tflops", "int8_tops", "memory_bandwidth_gbps",
        "fast_fp64", "nvlink", "mig_slices", "source",
    ];

    public static readonly IReadOnlyList<string> LifecycleColumns = ["family", "as_target", "users_must_leave", "since", "reason", "source"];

    public static readonly IReadOnlyList<string> FamilyColumns = ["family", "source"];

    /// <exception cref="InvalidDataException">The tables hold faults; the message names them all.</exception>
    public static HardwareCatalogue Load()
    {
        var faults = new TableFaults();
        var catalogue = Read(
            Table.ReadEmbedded("instance-types.csv", TypeColumns, faults),
            Table.ReadEmbedded("accelerators.csv", AcceleratorColumns, faults),
            Table.ReadEmbedded("family-lifecycles.csv", LifecycleColumns, faults),
            Table.ReadEmbedded("size-inflexible-families.csv", FamilyColumns, faults),
            Table.ReadEmbedded("device-partitions.csv", PartitionTable.Columns, faults));
        faults.ThrowIfAny();
        return catalogue;
    }

    /// <remarks>A row at fault is reported and kept out of the result or kept harmless; the caller throws.</remarks>
    public static HardwareCatalogue Read(
        IReadOnlyList<TableRow> types,
        IReadOnlyList<TableRow> accelerators,
        IReadOnlyList<TableRow> lifecycles,
        IReadOnlyList<TableRow> sizeInflexible,
        IReadOnlyList<TableRow> partitions)
    {
        var devices = Unique(accelerators, "name").ToDictionary(row => row.Text("name"), ReadAccelerator);
        return new HardwareCatalogue(
            [.. Unique(types, "name").Select(row => ReadType(row, devices)).OfType<InstanceType>()],
            devices.Values,
            [.. Unique(lifecycles, "family").Select(ReadLifecycle)],
            [.. Unique(sizeInflexible, "family").Select(row => row.Text("family"))])
        {
            Partitions = PartitionTable.Read(partitions, devices.Keys),
        };
    }

    private static Accelerator ReadAccelerator(TableRow row) => new(
        row.Name("name"),
        row.Enum<AcceleratorKind>("kind"),
        row.Positive("fp32_tflops"),
        row.Positive("fp16_tflops"),
        row.Positive("bf16_tflops"),
        row.Positive("int8_tops"),
        row.Positive("memory_bandwidth_gbps"),
        row.Flag("fast_fp64"),
        row.Flag("nvlink"),
        row.Count("mig_slices", 0),
        row.Name("source"));

    private static InstanceType? ReadType(TableRow row, Dictionary<string, Accelerator> devices)
    {
        var name = row.Name("name");
        if (name.IndexOf('.', StringComparison.Ordinal) < 1 || name.EndsWith('.'))
        {
            row.Fault($"name '{name}' is not family.size");
            return null;
        }

        var kind = row.Enum<AcceleratorKind>("kind");
        var accelerator = row.Text("accelerator");
        CheckDevice(row, kind, accelerator, devices);
        var count = row.Count("accelerator_count", kind == AcceleratorKind.Cpu ? 0 : 1);
        return new InstanceType(
            name,
            row.Count("vcpus", 1),
            row.Required("memory_gib"),
            row.Enum<CpuArchitecture>("architecture"),
            kind,
            accelerator.Length == 0 ? null : accelerator,
            count,
            kind == AcceleratorKind.Cpu ? 0 : row.Required("accelerator_memory_gib"),
            row.Positive("network_gbps"),
            row.Positive("ebs_mbps"),
            row.Flag("bare_metal"),
            row.Name("source"));
    }

    private static void CheckDevice(
        TableRow row, AcceleratorKind kind, string accelerator, Dictionary<string, Accelerator> devices)
    {
        if (kind == AcceleratorKind.Cpu)
        {
            if (accelerator.Length > 0)
            {
                row.Fault($"kind Cpu names the accelerator '{accelerator}'");
            }
        }
        else if (!devices.TryGetValue(accelerator, out var device))
        {
            row.Fault($"accelerator '{accelerator}' is not in the accelerators table");
        }
        else if (device.Kind != kind)
        {
            row.Fault($"kind {kind} differs from {device.Kind} in the accelerators table");
        }
    }

    private static FamilyLifecycle ReadLifecycle(TableRow row) => new(
        row.Name("family"),
        row.Enum<LifecyclePolicy>("as_target"),
        row.Date("since"),
        row.Name("reason"),
        row.Name("source"))
    {
        UsersMustLeave = row.Flag("users_must_leave"),
    };

    private static IEnumerable<TableRow> Unique(IReadOnlyList<TableRow> rows, string column)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (seen.Add(row.Text(column)))
            {
                yield return row;
            }
            else
            {
                row.Fault($"{column} '{row.Text(column)}' comes twice");
            }
        }
    }
}
