using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>The pages of one ListMetrics request, or what stands on them.</summary>
public interface IListMetricsPaginator : IPaginator<ListMetricsResponse>
{
    IPaginatedEnumerable<ListMetricsResponse> Responses { get; }

    IPaginatedEnumerable<Metric> Metrics { get; }
}
