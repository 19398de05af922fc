using Amazon.Pricing.Model;
using Amazon.Runtime;
using AwsSdk.Protocols;

namespace Amazon.Pricing;

/// <summary>Calls the price list. Safe for use by many threads; dispose it once done.</summary>
public class AmazonPricingClient : ServiceClient, IAmazonPricing
{
    public AmazonPricingClient()
        : this(new AmazonPricingConfig())
    {
    }

    public AmazonPricingClient(RegionEndpoint region)
        : this(new AmazonPricingConfig { RegionEndpoint = region })
    {
    }

    public AmazonPricingClient(AmazonPricingConfig config)
        : base(config)
    {
    }

    public AmazonPricingClient(AWSCredentials credentials)
        : this(credentials, new AmazonPricingConfig())
    {
    }

    public AmazonPricingClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonPricingConfig { RegionEndpoint = region })
    {
    }

    public AmazonPricingClient(AWSCredentials credentials, AmazonPricingConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc />
    public IPricingPaginatorFactory Paginators => field ??= new PricingPaginatorFactory(this);

    /// <inheritdoc />
    public virtual Task<GetProductsResponse> GetProductsAsync(
        GetProductsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<GetProductsResponse>(request, cancellationToken);
}
