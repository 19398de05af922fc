namespace Amazon.SageMaker.Model;

/// <summary>How many instances of one type a variant runs.</summary>
public class InstancePoolSummary
{
    public int? CurrentInstanceCount { get; set; }

    public ProductionVariantInstanceType InstanceType { get; set; }
}
