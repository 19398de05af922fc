using Amazon.Runtime;
using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

internal sealed class DescribeSpotPriceHistoryPaginator(IAmazonEC2 client, DescribeSpotPriceHistoryRequest request)
    : TokenPaginator<DescribeSpotPriceHistoryRequest, DescribeSpotPriceHistoryResponse>(
        client.DescribeSpotPriceHistoryAsync, request, r => r.NextToken, (r, token) => r.NextToken = token, r => r.NextToken),
    IDescribeSpotPriceHistoryPaginator
{
    public IPaginatedEnumerable<SpotPrice> SpotPriceHistory =>
        new PaginatedResultKeyResponse<DescribeSpotPriceHistoryResponse, SpotPrice>(this, response => response.SpotPriceHistory ?? []);
}
