using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

/// <summary>Output of DescribeEndpoint. What runs; the instance type stands in the endpoint's configuration.</summary>
public class DescribeEndpointResponse : AmazonWebServiceResponse
{
    public AsyncInferenceConfig AsyncInferenceConfig { get; set; }

    public DateTime? CreationTime { get; set; }

    public string EndpointArn { get; set; }

    public string EndpointConfigName { get; set; }

    public string EndpointName { get; set; }

    public EndpointStatus EndpointStatus { get; set; }

    public string FailureReason { get; set; }

    public DateTime? LastModifiedTime { get; set; }

    public PendingDeploymentSummary PendingDeploymentSummary { get; set; }

    public List<ProductionVariantSummary> ProductionVariants { get; set; }

    public List<ProductionVariantSummary> ShadowProductionVariants { get; set; }
}
