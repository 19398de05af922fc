using Amazon.EC2.Model;
using Amazon.Runtime;
using AwsSdk.Protocols;

namespace Amazon.EC2;

/// <summary>Calls EC2. Safe for use by many threads; dispose it once done.</summary>
public class AmazonEC2Client : ServiceClient, IAmazonEC2
{
    public AmazonEC2Client()
        : this(new AmazonEC2Config())
    {
    }

    public AmazonEC2Client(RegionEndpoint region)
        : this(new AmazonEC2Config { RegionEndpoint = region })
    {
    }

    public AmazonEC2Client(AmazonEC2Config config)
        : base(config)
    {
    }

    public AmazonEC2Client(AWSCredentials credentials)
        : this(credentials, new AmazonEC2Config())
    {
    }

    public AmazonEC2Client(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonEC2Config { RegionEndpoint = region })
    {
    }

    public AmazonEC2Client(AWSCredentials credentials, AmazonEC2Config clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc />
    public IEC2PaginatorFactory Paginators => field ??= new EC2PaginatorFactory(this);

    /// <inheritdoc />
    public virtual Task<DescribeRegionsResponse> DescribeRegionsAsync(
        DescribeRegionsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeRegionsResponse>(request, cancellationToken);

    /// <inheritdoc />
    public virtual Task<DescribeInstancesResponse> DescribeInstancesAsync(
        DescribeInstancesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeInstancesResponse>(request, cancellationToken);

    /// <inheritdoc />
    public virtual Task<DescribeInstanceTypesResponse> DescribeInstanceTypesAsync(
        DescribeInstanceTypesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeInstanceTypesResponse>(request, cancellationToken);

    /// <inheritdoc />
    public virtual Task<DescribeInstanceTypeOfferingsResponse> DescribeInstanceTypeOfferingsAsync(
        DescribeInstanceTypeOfferingsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeInstanceTypeOfferingsResponse>(request, cancellationToken);

    /// <inheritdoc />
    public virtual Task<DescribeReservedInstancesResponse> DescribeReservedInstancesAsync(
        DescribeReservedInstancesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeReservedInstancesResponse>(request, cancellationToken);

    /// <inheritdoc />
    public virtual Task<DescribeSpotPriceHistoryResponse> DescribeSpotPriceHistoryAsync(
        DescribeSpotPriceHistoryRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeSpotPriceHistoryResponse>(request, cancellationToken);

    /// <inheritdoc />
    public virtual Task<DescribeCapacityReservationsResponse> DescribeCapacityReservationsAsync(
        DescribeCapacityReservationsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeCapacityReservationsResponse>(request, cancellationToken);
}
