using CostOptimizer.Application.LoadTests;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;

namespace CostOptimizer.Web.Api.Benchmarks;

/// <summary>One load test of the company's own.</summary>
/// <param name="Model">As the workload names it.</param>
/// <param name="Precision">Null when not recorded; then it fits any.</param>
/// <param name="Batch">Items per call; null when not recorded.</param>
/// <param name="ItemsPerSecond">Per accelerator, or per vCPU.</param>
/// <param name="LatencyMilliseconds">Of one call of the whole batch; null when not recorded.</param>
/// <param name="Source">Where the figure comes from; untrusted text.</param>
public sealed record BenchmarkItem(
    string ImportId,
    DateTime ImportedAtUtc,
    string ImportedBy,
    string Device,
    string Model,
    Precision? Precision,
    int? Batch,
    double ItemsPerSecond,
    double? LatencyMilliseconds,
    string Source)
{
    internal static BenchmarkItem From(LoadTestImport import, LoadTest test) => new(
        import.Id,
        import.ImportedAtUtc,
        import.ImportedBy,
        test.Device,
        test.Model,
        test.Precision,
        test.Batch,
        test.ItemsPerSecond,
        test.BatchMilliseconds,
        test.Source);
}
