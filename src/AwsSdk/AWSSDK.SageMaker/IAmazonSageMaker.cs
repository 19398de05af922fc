using Amazon.SageMaker.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.SageMaker;

/// <summary>The operations of SageMaker that are provided here.</summary>
public interface IAmazonSageMaker : IAmazonService, IDisposable
{
    /// <summary>Listings, page after page.</summary>
    ISageMakerPaginatorFactory Paginators { get; }

    /// <summary>Lists endpoints.</summary>
    Task<ListEndpointsResponse> ListEndpointsAsync(ListEndpointsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Describes what an endpoint runs.</summary>
    Task<DescribeEndpointResponse> DescribeEndpointAsync(DescribeEndpointRequest request, CancellationToken cancellationToken = default);

    /// <summary>Describes how an endpoint is configured.</summary>
    Task<DescribeEndpointConfigResponse> DescribeEndpointConfigAsync(
        DescribeEndpointConfigRequest request, CancellationToken cancellationToken = default);

    /// <summary>Where a request would be sent.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSageMakerConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(
        AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonSageMakerClient(awsCredentials, (AmazonSageMakerConfig)clientConfig);
}
