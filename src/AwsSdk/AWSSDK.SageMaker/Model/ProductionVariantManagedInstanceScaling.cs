namespace Amazon.SageMaker.Model;

/// <summary>Bounds within which SageMaker scales a variant.</summary>
public class ProductionVariantManagedInstanceScaling
{
    public int? MaxInstanceCount { get; set; }

    public int? MinInstanceCount { get; set; }

    public ManagedInstanceScalingStatus Status { get; set; }
}
