using Amazon.Runtime;
using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

internal sealed class DescribeInstanceTypeOfferingsPaginator(IAmazonEC2 client, DescribeInstanceTypeOfferingsRequest request)
    : TokenPaginator<DescribeInstanceTypeOfferingsRequest, DescribeInstanceTypeOfferingsResponse>(
        client.DescribeInstanceTypeOfferingsAsync, request, r => r.NextToken, (r, token) => r.NextToken = token, r => r.NextToken),
    IDescribeInstanceTypeOfferingsPaginator
{
    public IPaginatedEnumerable<InstanceTypeOffering> InstanceTypeOfferings =>
        new PaginatedResultKeyResponse<DescribeInstanceTypeOfferingsResponse, InstanceTypeOffering>(this, response => response.InstanceTypeOfferings ?? []);
}
