namespace CostOptimizer.Core.Fleets;

/// <summary>The instances (or SageMaker variant) that serve one workload in one account and region.</summary>
/// <param name="Name">Untrusted text.</param>
/// <param name="Instances">Every instance of the fleet that runs now, or all known ones when none does, ordered by id.</param>
/// <param name="TypeName">The type that most instances have; the fleet's present hardware.</param>
/// <param name="OtherTypes">Further types in the fleet; empty for a uniform fleet.</param>
/// <param name="MinimumZones">Zones the fleet must survive in: floor of every sizing, 1 or more.</param>
/// <param name="IsAutoscaled">True when the number of instances follows demand.</param>
public sealed record Fleet(
    FleetId Id,
    string Name,
    string AccountId,
    Region Region,
    ComputeService Service,
    FleetGrouping Grouping,
    string TypeName,
    IReadOnlyList<string> OtherTypes,
    IReadOnlyList<Instance> Instances,
    Workload Workload,
    Slo Slo,
    int MinimumZones,
    bool IsAutoscaled)
{
    public int Count => Instances.Count;

    /// <summary>What its hours are billed as: the running instances, or all known ones while none runs.</summary>
    public IReadOnlyList<Instance> BilledAs => Instances.Any(instance => instance.IsRunning) ? [.. Instances.Where(instance => instance.IsRunning)] : Instances;

    public bool IsSpot => Instances.Count > 0 && Instances.All(instance => instance.Lifecycle == InstanceLifecycle.Spot);
}
