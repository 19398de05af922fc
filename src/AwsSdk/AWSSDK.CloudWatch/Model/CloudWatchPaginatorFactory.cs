namespace Amazon.CloudWatch.Model;

internal sealed class CloudWatchPaginatorFactory(IAmazonCloudWatch client) : ICloudWatchPaginatorFactory
{
    public IListMetricsPaginator ListMetrics(ListMetricsRequest request) =>
        new ListMetricsPaginator(client, request);

    public IGetMetricDataPaginator GetMetricData(GetMetricDataRequest request) =>
        new GetMetricDataPaginator(client, request);
}
