using Amazon.EC2.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.EC2;

/// <summary>The operations of EC2 that are provided here.</summary>
public interface IAmazonEC2 : IAmazonService, IDisposable
{
    /// <summary>Listings, page after page.</summary>
    IEC2PaginatorFactory Paginators { get; }

    /// <summary>Lists regions.</summary>
    Task<DescribeRegionsResponse> DescribeRegionsAsync(DescribeRegionsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists instances.</summary>
    Task<DescribeInstancesResponse> DescribeInstancesAsync(DescribeInstancesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists instance types of the region.</summary>
    Task<DescribeInstanceTypesResponse> DescribeInstanceTypesAsync(DescribeInstanceTypesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists where instance types can be launched.</summary>
    Task<DescribeInstanceTypeOfferingsResponse> DescribeInstanceTypeOfferingsAsync(
        DescribeInstanceTypeOfferingsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists reservations of the calling account.</summary>
    Task<DescribeReservedInstancesResponse> DescribeReservedInstancesAsync(
        DescribeReservedInstancesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists spot price changes.</summary>
    Task<DescribeSpotPriceHistoryResponse> DescribeSpotPriceHistoryAsync(
        DescribeSpotPriceHistoryRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists capacity reservations.</summary>
    Task<DescribeCapacityReservationsResponse> DescribeCapacityReservationsAsync(
        DescribeCapacityReservationsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Where a request would be sent.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonEC2Config();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(
        AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonEC2Client(awsCredentials, (AmazonEC2Config)clientConfig);
}
