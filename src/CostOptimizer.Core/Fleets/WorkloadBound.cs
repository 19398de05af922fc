namespace CostOptimizer.Core.Fleets;

/// <summary>Which resource of the device limits the model.</summary>
public enum WorkloadBound
{
    Compute,
    Memory,
}
