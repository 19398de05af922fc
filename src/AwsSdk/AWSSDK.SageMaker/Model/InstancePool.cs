namespace Amazon.SageMaker.Model;

/// <summary>An instance type a variant may use; a lower priority number comes first.</summary>
public class InstancePool
{
    public ProductionVariantInstanceType InstanceType { get; set; }

    public string ModelNameOverride { get; set; }

    public int? Priority { get; set; }
}
