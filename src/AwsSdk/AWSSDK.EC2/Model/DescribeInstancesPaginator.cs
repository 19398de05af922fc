using Amazon.Runtime;
using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

internal sealed class DescribeInstancesPaginator(IAmazonEC2 client, DescribeInstancesRequest request)
    : TokenPaginator<DescribeInstancesRequest, DescribeInstancesResponse>(
        client.DescribeInstancesAsync, request, r => r.NextToken, (r, token) => r.NextToken = token, r => r.NextToken),
    IDescribeInstancesPaginator
{
    public IPaginatedEnumerable<Reservation> Reservations =>
        new PaginatedResultKeyResponse<DescribeInstancesResponse, Reservation>(this, response => response.Reservations ?? []);
}
