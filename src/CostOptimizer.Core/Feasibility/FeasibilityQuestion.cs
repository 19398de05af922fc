using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Feasibility;

/// <summary>May this fleet move from one type to another? With everything that the rules look at.</summary>
public sealed record FeasibilityQuestion(
    Fleet Fleet,
    DemandProfile Demand,
    InstanceType From,
    InstanceType To,
    HardwareCatalogue Catalogue,
    PriceBook Prices,
    PlanningPolicy Policy)
{
    /// <summary>When it is asked; null takes every date of the catalogue as past.</summary>
    public DateTime? NowUtc { get; init; }

    public Workload Workload => Fleet.Workload;

    public Accelerator? FromDevice => From.Accelerator is { } name ? Catalogue.Accelerator(name) : null;

    public Accelerator? ToDevice => To.Accelerator is { } name ? Catalogue.Accelerator(name) : null;

    public bool ToNeuron => To.Kind is AcceleratorKind.Inferentia or AcceleratorKind.Trainium;

    public bool SameDevice => From.DeviceName == To.DeviceName && From.Architecture == To.Architecture;

    /// <summary>How the reader knows the target: the device's name, or the family of a CPU type.</summary>
    public string Target => To.Accelerator ?? To.Family;

    /// <summary>The price-list operation of the fleet, which a move keeps.</summary>
    public string Platform => Fleet.Instances.Count > 0 ? Fleet.Instances[0].Platform : OfferingKey.Linux;

    public LifecyclePolicy LifecyclePolicy =>
        Policy.FamilyPolicies.TryGetValue(To.Family, out var policy) ? policy
        : Catalogue.Lifecycle(To.Family)?.AsTarget ?? LifecyclePolicy.Allow;
}
