using Amazon.CloudWatch.Model;
using CostOptimizer.Aws.Calls;
using CostOptimizer.Aws.Clients;

namespace CostOptimizer.Aws.Metrics;

/// <summary>Finds out with which dimensions metrics were published. What was silent for two weeks is not listed.</summary>
internal sealed class MetricListing(AwsSession session)
{
    /// <returns>Ordered, none twice.</returns>
    public async Task<IReadOnlyList<MetricName>> ListAsync(
        string @namespace, string name, CancellationToken cancellationToken, (string Name, string Value)? having = null)
    {
        var found = new List<MetricName>();
        var pages = session.PagesAsync(
            AwsServices.CloudWatch,
            "ListMetrics",
            (s, token, stop) => s.CloudWatch.ListMetricsAsync(
                new ListMetricsRequest
                {
                    Namespace = @namespace,
                    MetricName = name,
                    Dimensions = having is var (dimension, value) ? [new DimensionFilter { Name = dimension, Value = value }] : null,
                    NextToken = token,
                },
                stop),
            page => page.NextToken,
            cancellationToken);
        await foreach (var page in pages)
        {
            found.AddRange((page.Metrics ?? []).Select(MetricName.From));
        }

        return [.. found.DistinctBy(metric => metric.Key).OrderBy(metric => metric.Key, StringComparer.Ordinal)];
    }
}
