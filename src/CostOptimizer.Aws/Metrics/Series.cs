namespace CostOptimizer.Aws.Metrics;

/// <summary>One metric to read for one fleet, and what its values mean.</summary>
/// <param name="Scale">Turns the raw value into devices, vCPUs, GiB, requests or milliseconds.</param>
/// <param name="Limit">Largest raw value that can be true; what is above is rejected.</param>
/// <param name="Weight">Devices (or instances, for CPU) that the series speaks for.</param>
internal sealed record Series(FleetAccumulator Fleet, MetricName Metric, SeriesRole Role, double Scale, double Limit, double Weight)
{
    public IReadOnlyList<string> Statistics => Role switch
    {
        SeriesRole.Busy or SeriesRole.Cpu => [Metrics.Statistics.Average, Metrics.Statistics.Maximum],
        SeriesRole.GroupSamples or SeriesRole.MemberSamples => [Metrics.Statistics.SampleCount],
        SeriesRole.Memory => [Metrics.Statistics.Maximum],
        SeriesRole.Requests => [Metrics.Statistics.Sum],
        _ => [Metrics.Statistics.P99],
    };
}
