namespace Amazon.SageMaker.Model;

/// <summary>A variant being deployed.</summary>
public class PendingProductionVariantSummary
{
    public ProductionVariantAcceleratorType AcceleratorType { get; set; }

    public int? CurrentInstanceCount { get; set; }

    public float? CurrentWeight { get; set; }

    public int? DesiredInstanceCount { get; set; }

    public float? DesiredWeight { get; set; }

    public ProductionVariantInstanceType InstanceType { get; set; }

    public string VariantName { get; set; }
}
