using Amazon.Runtime;
using AwsSdk.Protocols;

namespace Amazon.Pricing.Model;

internal sealed class GetProductsPaginator(IAmazonPricing client, GetProductsRequest request)
    : TokenPaginator<GetProductsRequest, GetProductsResponse>(
        client.GetProductsAsync, request, r => r.NextToken, (r, token) => r.NextToken = token, r => r.NextToken),
    IGetProductsPaginator
{
    public IPaginatedEnumerable<string> PriceList =>
        new PaginatedResultKeyResponse<GetProductsResponse, string>(this, response => response.PriceList ?? []);
}
