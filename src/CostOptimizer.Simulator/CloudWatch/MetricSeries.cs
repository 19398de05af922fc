using CostOptimizer.Simulator.Metrics;

namespace CostOptimizer.Simulator.CloudWatch;

/// <summary>One metric with exactly these dimensions.</summary>
/// <param name="Unit">CloudWatch's unit; <c>None</c> for what the agent publishes.</param>
/// <param name="Key">Names the series to the synthesizer.</param>
internal sealed record MetricSeries(
    string Namespace,
    string Name,
    IReadOnlyList<KeyValuePair<string, string>> Dimensions,
    string Unit,
    MetricShape Shape,
    string Key);
