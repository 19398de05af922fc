namespace Amazon.EC2.Model;

/// <summary>Listings of EC2, page after page.</summary>
public interface IEC2PaginatorFactory
{
    /// <summary>Lists instances.</summary>
    IDescribeInstancesPaginator DescribeInstances(DescribeInstancesRequest request);

    /// <summary>Lists instance types of the region.</summary>
    IDescribeInstanceTypesPaginator DescribeInstanceTypes(DescribeInstanceTypesRequest request);

    /// <summary>Lists where instance types can be launched.</summary>
    IDescribeInstanceTypeOfferingsPaginator DescribeInstanceTypeOfferings(DescribeInstanceTypeOfferingsRequest request);

    /// <summary>Lists spot price changes.</summary>
    IDescribeSpotPriceHistoryPaginator DescribeSpotPriceHistory(DescribeSpotPriceHistoryRequest request);

    /// <summary>Lists capacity reservations.</summary>
    IDescribeCapacityReservationsPaginator DescribeCapacityReservations(DescribeCapacityReservationsRequest request);
}
