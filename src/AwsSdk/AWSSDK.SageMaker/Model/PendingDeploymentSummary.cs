namespace Amazon.SageMaker.Model;

/// <summary>A deployment under way.</summary>
public class PendingDeploymentSummary
{
    public string EndpointConfigName { get; set; }

    public List<PendingProductionVariantSummary> ProductionVariants { get; set; }

    public DateTime? StartTime { get; set; }
}
