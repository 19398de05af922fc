using Amazon.SavingsPlans.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.SavingsPlans;

/// <summary>The operations of Savings Plans that are provided here.</summary>
public interface IAmazonSavingsPlans : IAmazonService, IDisposable
{
    /// <summary>Lists owned plans.</summary>
    Task<DescribeSavingsPlansResponse> DescribeSavingsPlansAsync(DescribeSavingsPlansRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the rates an owned plan has locked in.</summary>
    Task<DescribeSavingsPlanRatesResponse> DescribeSavingsPlanRatesAsync(
        DescribeSavingsPlanRatesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists what new plans would charge.</summary>
    Task<DescribeSavingsPlansOfferingRatesResponse> DescribeSavingsPlansOfferingRatesAsync(
        DescribeSavingsPlansOfferingRatesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Where a request would be sent.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSavingsPlansConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(
        AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonSavingsPlansClient(awsCredentials, (AmazonSavingsPlansConfig)clientConfig);
}
