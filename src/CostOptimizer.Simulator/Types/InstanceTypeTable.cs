using System.Collections.Frozen;
using CostOptimizer.Simulator.Data;

namespace CostOptimizer.Simulator.Types;

/// <summary>The instance types that the simulator knows: every type with a price.</summary>
internal sealed class InstanceTypeTable
{
    private static readonly Lazy<InstanceTypeTable> Shared = new(() => new InstanceTypeTable());

    private readonly FrozenDictionary<string, InstanceTypeRow> _byName;

    private InstanceTypeTable()
    {
        All = EmbeddedTable.Read("instance-types", Map);
        _byName = All.ToFrozenDictionary(row => row.Name, StringComparer.Ordinal);
    }

    /// <summary>All rows, in a fixed order.</summary>
    public IReadOnlyList<InstanceTypeRow> All { get; }

    /// <summary>The table, read once.</summary>
    public static InstanceTypeTable Load() => Shared.Value;

    /// <summary>The row of that name (without <c>ml.</c>), or null.</summary>
    public InstanceTypeRow? Find(string type) => _byName.GetValueOrDefault(type);

    private static InstanceTypeRow Map(TableRow row) => new(
        row.Text("instance_type"),
        row.Int32("vcpus"),
        row.Int32("memory_mib"),
        row.Text("architecture"),
        MapAccelerator(row),
        row.Text("network_performance"),
        row.Double("network_baseline_gbps"),
        row.Double("network_peak_gbps"),
        row.Int32("ebs_baseline_mbps"),
        row.Int32("ebs_max_mbps"),
        row.Int32("local_storage_gb"),
        row.Boolean("current_generation"),
        row.Text("usage_classes").Split('|'),
        row.Boolean("bare_metal"),
        row.Boolean("withdrawn"),
        row.Text("source"));

    private static AcceleratorDevice? MapAccelerator(TableRow row) =>
        Enum.TryParse<AcceleratorKind>(row.Text("accelerator_kind"), ignoreCase: true, out var kind)
            ? new AcceleratorDevice(
                kind,
                row.Text("accelerator_manufacturer"),
                row.Text("accelerator_name"),
                row.Int32("accelerator_count"),
                row.Int32("accelerator_memory_mib"),
                row.Int32("accelerator_cores"))
            : null;
}
