namespace Amazon.EC2.Model;

internal sealed class EC2PaginatorFactory(IAmazonEC2 client) : IEC2PaginatorFactory
{
    public IDescribeInstancesPaginator DescribeInstances(DescribeInstancesRequest request) =>
        new DescribeInstancesPaginator(client, request);

    public IDescribeInstanceTypesPaginator DescribeInstanceTypes(DescribeInstanceTypesRequest request) =>
        new DescribeInstanceTypesPaginator(client, request);

    public IDescribeInstanceTypeOfferingsPaginator DescribeInstanceTypeOfferings(DescribeInstanceTypeOfferingsRequest request) =>
        new DescribeInstanceTypeOfferingsPaginator(client, request);

    public IDescribeSpotPriceHistoryPaginator DescribeSpotPriceHistory(DescribeSpotPriceHistoryRequest request) =>
        new DescribeSpotPriceHistoryPaginator(client, request);

    public IDescribeCapacityReservationsPaginator DescribeCapacityReservations(DescribeCapacityReservationsRequest request) =>
        new DescribeCapacityReservationsPaginator(client, request);
}
