using Amazon.Runtime;
using AwsSdk.Protocols;

namespace Amazon.AutoScaling.Model;

internal sealed class DescribeAutoScalingGroupsPaginator(IAmazonAutoScaling client, DescribeAutoScalingGroupsRequest request)
    : TokenPaginator<DescribeAutoScalingGroupsRequest, DescribeAutoScalingGroupsResponse>(
        client.DescribeAutoScalingGroupsAsync, request, r => r.NextToken, (r, token) => r.NextToken = token, r => r.NextToken),
    IDescribeAutoScalingGroupsPaginator
{
    public IPaginatedEnumerable<AutoScalingGroup> AutoScalingGroups =>
        new PaginatedResultKeyResponse<DescribeAutoScalingGroupsResponse, AutoScalingGroup>(this, response => response.AutoScalingGroups ?? []);
}
