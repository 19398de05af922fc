using Amazon.Runtime;
using AwsSdk.Protocols;

namespace Amazon.CloudWatch.Model;

internal sealed class ListMetricsPaginator(IAmazonCloudWatch client, ListMetricsRequest request)
    : TokenPaginator<ListMetricsRequest, ListMetricsResponse>(
        client.ListMetricsAsync, request, r => r.NextToken, (r, token) => r.NextToken = token, r => r.NextToken),
    IListMetricsPaginator
{
    public IPaginatedEnumerable<Metric> Metrics =>
        new PaginatedResultKeyResponse<ListMetricsResponse, Metric>(this, response => response.Metrics ?? []);
}
