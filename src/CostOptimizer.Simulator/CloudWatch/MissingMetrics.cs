using CostOptimizer.Simulator.Faults;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.CloudWatch;

/// <summary>Metrics that a fault hides from this call.</summary>
internal static class MissingMetrics
{
    public static bool Hides(AwsCall call, string metric) => call.Struck.Any(
        rule => rule.Kind == FaultKind.MissingMetrics && (rule.Metric is null || rule.Metric == metric));
}
