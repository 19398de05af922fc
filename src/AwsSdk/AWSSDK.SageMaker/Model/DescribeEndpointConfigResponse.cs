using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

/// <summary>Output of DescribeEndpointConfig.</summary>
public class DescribeEndpointConfigResponse : AmazonWebServiceResponse
{
    public AsyncInferenceConfig AsyncInferenceConfig { get; set; }

    public DateTime? CreationTime { get; set; }

    public string EndpointConfigArn { get; set; }

    public string EndpointConfigName { get; set; }

    public MetricsConfig MetricsConfig { get; set; }

    public List<ProductionVariant> ProductionVariants { get; set; }

    public List<ProductionVariant> ShadowProductionVariants { get; set; }
}
