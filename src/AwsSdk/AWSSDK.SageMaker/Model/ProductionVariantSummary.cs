namespace Amazon.SageMaker.Model;

/// <summary>A variant as it runs.</summary>
public class ProductionVariantSummary
{
    public int? CurrentInstanceCount { get; set; }

    public ProductionVariantServerlessConfig CurrentServerlessConfig { get; set; }

    public float? CurrentWeight { get; set; }

    public int? DesiredInstanceCount { get; set; }

    public ProductionVariantServerlessConfig DesiredServerlessConfig { get; set; }

    public float? DesiredWeight { get; set; }

    public List<InstancePoolSummary> InstancePools { get; set; }

    public ProductionVariantManagedInstanceScaling ManagedInstanceScaling { get; set; }

    public string VariantName { get; set; }
}
