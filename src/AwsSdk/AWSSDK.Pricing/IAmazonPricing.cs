using Amazon.Pricing.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.Pricing;

/// <summary>The operations of the price list that are provided here.</summary>
public interface IAmazonPricing : IAmazonService, IDisposable
{
    /// <summary>Listings, page after page.</summary>
    IPricingPaginatorFactory Paginators { get; }

    /// <summary>Lists price list documents.</summary>
    Task<GetProductsResponse> GetProductsAsync(GetProductsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Where a request would be sent.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonPricingConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(
        AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonPricingClient(awsCredentials, (AmazonPricingConfig)clientConfig);
}
