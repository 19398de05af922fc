namespace Amazon.SageMaker.Model;

/// <summary>A variant as configured.</summary>
public class ProductionVariant
{
    public ProductionVariantAcceleratorType AcceleratorType { get; set; }

    public ProductionVariantInferenceAmiVersion InferenceAmiVersion { get; set; }

    public int? InitialInstanceCount { get; set; }

    public float? InitialVariantWeight { get; set; }

    public List<InstancePool> InstancePools { get; set; }

    public ProductionVariantInstanceType InstanceType { get; set; }

    public ProductionVariantManagedInstanceScaling ManagedInstanceScaling { get; set; }

    public string ModelName { get; set; }

    public ProductionVariantServerlessConfig ServerlessConfig { get; set; }

    public string VariantName { get; set; }
}
