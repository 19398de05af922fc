using Amazon.SavingsPlans.Model;
using Amazon.Runtime;
using AwsSdk.Protocols;

namespace Amazon.SavingsPlans;

/// <summary>Calls Savings Plans. Safe for use by many threads; dispose it once done.</summary>
public class AmazonSavingsPlansClient : ServiceClient, IAmazonSavingsPlans
{
    public AmazonSavingsPlansClient()
        : this(new AmazonSavingsPlansConfig())
    {
    }

    public AmazonSavingsPlansClient(RegionEndpoint region)
        : this(new AmazonSavingsPlansConfig { RegionEndpoint = region })
    {
    }

    public AmazonSavingsPlansClient(AmazonSavingsPlansConfig config)
        : base(config)
    {
    }

    public AmazonSavingsPlansClient(AWSCredentials credentials)
        : this(credentials, new AmazonSavingsPlansConfig())
    {
    }

    public AmazonSavingsPlansClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonSavingsPlansConfig { RegionEndpoint = region })
    {
    }

    public AmazonSavingsPlansClient(AWSCredentials credentials, AmazonSavingsPlansConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc />
    public virtual Task<DescribeSavingsPlansResponse> DescribeSavingsPlansAsync(
        DescribeSavingsPlansRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeSavingsPlansResponse>(request, cancellationToken);

    /// <inheritdoc />
    public virtual Task<DescribeSavingsPlanRatesResponse> DescribeSavingsPlanRatesAsync(
        DescribeSavingsPlanRatesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeSavingsPlanRatesResponse>(request, cancellationToken);

    /// <inheritdoc />
    public virtual Task<DescribeSavingsPlansOfferingRatesResponse> DescribeSavingsPlansOfferingRatesAsync(
        DescribeSavingsPlansOfferingRatesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeSavingsPlansOfferingRatesResponse>(request, cancellationToken);
}
