using Amazon.Runtime;
using AwsSdk.Protocols;

namespace Amazon.CloudWatch.Model;

internal sealed class GetMetricDataPaginator(IAmazonCloudWatch client, GetMetricDataRequest request)
    : TokenPaginator<GetMetricDataRequest, GetMetricDataResponse>(
        client.GetMetricDataAsync, request, r => r.NextToken, (r, token) => r.NextToken = token, r => r.NextToken),
    IGetMetricDataPaginator
{
    public IPaginatedEnumerable<MetricDataResult> MetricDataResults =>
        new PaginatedResultKeyResponse<GetMetricDataResponse, MetricDataResult>(this, response => response.MetricDataResults ?? []);
}
