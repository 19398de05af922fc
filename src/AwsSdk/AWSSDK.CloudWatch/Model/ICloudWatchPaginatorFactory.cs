namespace Amazon.CloudWatch.Model;

/// <summary>Listings of CloudWatch, page after page.</summary>
public interface ICloudWatchPaginatorFactory
{
    /// <summary>Lists metrics that had data in the last two weeks.</summary>
    IListMetricsPaginator ListMetrics(ListMetricsRequest request);

    /// <summary>Reads the points of metrics.</summary>
    IGetMetricDataPaginator GetMetricData(GetMetricDataRequest request);
}
