using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>The pages of one GetMetricData request, or what stands on them.</summary>
public interface IGetMetricDataPaginator : IPaginator<GetMetricDataResponse>
{
    IPaginatedEnumerable<GetMetricDataResponse> Responses { get; }

    IPaginatedEnumerable<MetricDataResult> MetricDataResults { get; }
}
