using Amazon.SageMaker.Model;
using Amazon.Runtime;
using AwsSdk.Protocols;

namespace Amazon.SageMaker;

/// <summary>Calls SageMaker. Safe for use by many threads; dispose it once done.</summary>
public class AmazonSageMakerClient : ServiceClient, IAmazonSageMaker
{
    public AmazonSageMakerClient()
        : this(new AmazonSageMakerConfig())
    {
    }

    public AmazonSageMakerClient(RegionEndpoint region)
        : this(new AmazonSageMakerConfig { RegionEndpoint = region })
    {
    }

    public AmazonSageMakerClient(AmazonSageMakerConfig config)
        : base(config)
    {
    }

    public AmazonSageMakerClient(AWSCredentials credentials)
        : this(credentials, new AmazonSageMakerConfig())
    {
    }

    public AmazonSageMakerClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonSageMakerConfig { RegionEndpoint = region })
    {
    }

    public AmazonSageMakerClient(AWSCredentials credentials, AmazonSageMakerConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc />
    public ISageMakerPaginatorFactory Paginators => field ??= new SageMakerPaginatorFactory(this);

    /// <inheritdoc />
    public virtual Task<ListEndpointsResponse> ListEndpointsAsync(
        ListEndpointsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListEndpointsResponse>(request, cancellationToken);

    /// <inheritdoc />
    public virtual Task<DescribeEndpointResponse> DescribeEndpointAsync(
        DescribeEndpointRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeEndpointResponse>(request, cancellationToken);

    /// <inheritdoc />
    public virtual Task<DescribeEndpointConfigResponse> DescribeEndpointConfigAsync(
        DescribeEndpointConfigRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeEndpointConfigResponse>(request, cancellationToken);
}
