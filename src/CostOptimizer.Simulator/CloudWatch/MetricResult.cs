namespace CostOptimizer.Simulator.CloudWatch;

/// <summary>One Id's part of a page, as the wire has it; timestamps are epoch seconds.</summary>
internal sealed record MetricResult(
    string Id, string Label, IReadOnlyList<long> Timestamps, IReadOnlyList<double> Values, string StatusCode);
