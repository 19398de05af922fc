using Amazon.CloudWatch.Model;

namespace CostOptimizer.Aws.Metrics;

/// <summary>A metric as CloudWatch knows it: it answers only to exactly the dimensions it was published with.</summary>
internal sealed record MetricName(string Namespace, string Name, IReadOnlyList<KeyValuePair<string, string>> Dimensions)
{
    /// <summary>The dimensions as text, for ordering.</summary>
    public string Key { get; } = string.Join('|', Dimensions.Select(dimension => $"{dimension.Key}={dimension.Value}"));

    public static MetricName Of(string @namespace, string name, params (string Name, string Value)[] dimensions) =>
        new(@namespace, name, [.. dimensions.Select(dimension => KeyValuePair.Create(dimension.Name, dimension.Value))]);

    public static MetricName From(Metric metric) => new(
        metric.Namespace,
        metric.MetricName,
        [.. (metric.Dimensions ?? [])
            .OrderBy(dimension => dimension.Name, StringComparer.Ordinal)
            .Select(dimension => KeyValuePair.Create(dimension.Name, dimension.Value ?? ""))]);

    public string? this[string dimension] =>
        Dimensions.FirstOrDefault(candidate => candidate.Key == dimension) is { Key: not null } found ? found.Value : null;

    public Metric ToMetric() => new()
    {
        Namespace = Namespace,
        MetricName = Name,
        Dimensions = [.. Dimensions.Select(dimension => new Dimension { Name = dimension.Key, Value = dimension.Value })],
    };
}
