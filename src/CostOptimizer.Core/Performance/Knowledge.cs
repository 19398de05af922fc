using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Performance;

/// <summary>All that is worked out from the table once and then only read.</summary>
internal sealed class Knowledge
{
    private readonly IReadOnlyDictionary<DevicePair, IReadOnlyList<MatchedPair>> _pairs;
    private readonly Dictionary<string, Accelerator> _devices;
    private readonly HashSet<string> _measured;
    private readonly Dictionary<string, string> _taskOfFamily;
    private readonly Lazy<Spread> _spread;

    public Knowledge(BenchmarkTable table, HardwareCatalogue catalogue)
    {
        _pairs = PairFinder.Find(table);
        _devices = Devices.Of(table, catalogue);
        _measured = table.Rows.Select(row => row.Device).ToHashSet(StringComparer.Ordinal);
        _taskOfFamily = table.Rows.GroupBy(row => row.Family).ToDictionary(
            family => family.Key,
            family => family.GroupBy(row => row.Task).OrderByDescending(task => task.Count()).ThenBy(task => task.Key, StringComparer.Ordinal).First().Key);
        Families = new FamilyNames(table.Rows.Select(row => (row.Family, row.Model)));
        Rooflines = new Rooflines(_pairs.Values.SelectMany(pairs => pairs), _devices);
        _spread = new Lazy<Spread>(() => new Spread([.. Residuals.OfRepeats(table), .. Residuals.Of(_pairs, Rooflines)]));
    }

    public FamilyNames Families { get; }

    public Rooflines Rooflines { get; }

    public Spread Spread => _spread.Value;

    public StandIn MeasuredAs(string device) => Devices.MeasuredAs(device, _devices, _measured);

    public bool IsCpu(string device) => _devices.TryGetValue(device, out var sheet) && sheet.Kind == AcceleratorKind.Cpu;

    public string SheetSource(string device) => _devices.TryGetValue(device, out var sheet) ? sheet.Source : "";

    /// <summary>Pairs of the two devices, in the direction asked for.</summary>
    public IReadOnlyList<MatchedPair> Pairs(string from, string to)
    {
        var devices = DevicePair.Of(from, to);
        var pairs = _pairs.GetValueOrDefault(devices) ?? [];
        return devices.From == from ? pairs : [.. pairs.Select(pair => pair.Reversed())];
    }

    /// <summary>The declared task, else that of the declared model's family.</summary>
    public IReadOnlyList<string> Tasks(Workload workload) =>
        TaskNames.Of(workload.Task) is { Count: > 0 } declared ? declared
        : Families.Resolve(workload.Model) is { } match ? [_taskOfFamily[match.Family]]
        : [];

    /// <returns>Null when nothing about the workload tells, or its tasks differ in it.</returns>
    public WorkloadBound? UsualBound(Workload workload)
    {
        var bounds = Tasks(workload).Select(TaskNames.UsualBound).Distinct().ToList();
        return bounds.Count == 1 ? bounds[0] : null;
    }
}
