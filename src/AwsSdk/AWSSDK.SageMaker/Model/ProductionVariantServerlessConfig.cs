namespace Amazon.SageMaker.Model;

/// <summary>A variant without instances.</summary>
public class ProductionVariantServerlessConfig
{
    public int? MaxConcurrency { get; set; }

    public int? MemorySizeInMB { get; set; }

    public int? ProvisionedConcurrency { get; set; }
}
