using Amazon.Runtime;
using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

internal sealed class DescribeCapacityReservationsPaginator(IAmazonEC2 client, DescribeCapacityReservationsRequest request)
    : TokenPaginator<DescribeCapacityReservationsRequest, DescribeCapacityReservationsResponse>(
        client.DescribeCapacityReservationsAsync, request, r => r.NextToken, (r, token) => r.NextToken = token, r => r.NextToken),
    IDescribeCapacityReservationsPaginator
{
    public IPaginatedEnumerable<CapacityReservation> CapacityReservations =>
        new PaginatedResultKeyResponse<DescribeCapacityReservationsResponse, CapacityReservation>(this, response => response.CapacityReservations ?? []);
}
