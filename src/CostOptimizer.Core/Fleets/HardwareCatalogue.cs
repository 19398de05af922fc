namespace CostOptimizer.Core.Fleets;

/// <summary>Instance types, devices and family life cycles that the product knows, each with its source.</summary>
public sealed class HardwareCatalogue
{
    private readonly Dictionary<string, InstanceType> _types;
    private readonly Dictionary<string, Accelerator> _accelerators;
    private readonly Dictionary<string, FamilyLifecycle> _lifecycles;
    private readonly HashSet<string> _sizeInflexible;

    /// <param name="sizeInflexibleFamilies">Families whose regional RIs are not size-flexible (EC2 user guide, apply_ri).</param>
    public HardwareCatalogue(
        IEnumerable<InstanceType> types,
        IEnumerable<Accelerator> accelerators,
        IEnumerable<FamilyLifecycle> lifecycles,
        IEnumerable<string> sizeInflexibleFamilies)
    {
        _types = types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        _accelerators = accelerators.ToDictionary(accelerator => accelerator.Name, StringComparer.Ordinal);
        _lifecycles = lifecycles.ToDictionary(lifecycle => lifecycle.Family, StringComparer.Ordinal);
        _sizeInflexible = new HashSet<string>(sizeInflexibleFamilies, StringComparer.Ordinal);
        Types = [.. _types.Values.OrderBy(type => type.Name, StringComparer.Ordinal)];
    }

    /// <summary>Every type, ordered by name.</summary>
    public IReadOnlyList<InstanceType> Types { get; }

    /// <returns>The same catalogue with these types added, each in place of one of its name.</returns>
    public HardwareCatalogue With(IReadOnlyCollection<InstanceType> types) => types.Count == 0 ? this : new HardwareCatalogue(
        types.UnionBy(Types, type => type.Name, StringComparer.Ordinal), _accelerators.Values, _lifecycles.Values, _sizeInflexible);

    /// <returns>Null for a type that the catalogue does not know.</returns>
    public InstanceType? Type(string name) => _types.GetValueOrDefault(name);

    public Accelerator? Accelerator(string name) => _accelerators.GetValueOrDefault(name);

    /// <returns>Null for a family in normal life.</returns>
    public FamilyLifecycle? Lifecycle(string family) => _lifecycles.GetValueOrDefault(family);

    /// <summary>By device name, the parts into which it can be divided so that tenants do not disturb each other.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<DevicePartition>> Partitions { get; init; } =
        new Dictionary<string, IReadOnlyList<DevicePartition>>(StringComparer.Ordinal);

    public IReadOnlySet<string> SizeInflexibleFamilies => _sizeInflexible;
}
