using Amazon.Runtime;
using AwsSdk.Protocols;

namespace Amazon.SageMaker.Model;

internal sealed class ListEndpointsPaginator(IAmazonSageMaker client, ListEndpointsRequest request)
    : TokenPaginator<ListEndpointsRequest, ListEndpointsResponse>(
        client.ListEndpointsAsync, request, r => r.NextToken, (r, token) => r.NextToken = token, r => r.NextToken),
    IListEndpointsPaginator
{
    public IPaginatedEnumerable<EndpointSummary> Endpoints =>
        new PaginatedResultKeyResponse<ListEndpointsResponse, EndpointSummary>(this, response => response.Endpoints ?? []);
}
