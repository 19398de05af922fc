using Amazon.Runtime;
using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

internal sealed class DescribeInstanceTypesPaginator(IAmazonEC2 client, DescribeInstanceTypesRequest request)
    : TokenPaginator<DescribeInstanceTypesRequest, DescribeInstanceTypesResponse>(
        client.DescribeInstanceTypesAsync, request, r => r.NextToken, (r, token) => r.NextToken = token, r => r.NextToken),
    IDescribeInstanceTypesPaginator
{
    public IPaginatedEnumerable<InstanceTypeInfo> InstanceTypes =>
        new PaginatedResultKeyResponse<DescribeInstanceTypesResponse, InstanceTypeInfo>(this, response => response.InstanceTypes ?? []);
}
