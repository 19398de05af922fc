namespace CostOptimizer.Core.Comparison;

/// <summary>
/// Compute Optimizer's risk of an option, specification by specification; null where it has no figure. There is no score for
/// accelerators, so a low risk says nothing about them.
/// </summary>
public sealed record RiskScores(
    PerformanceRisk? Cpu = null,
    PerformanceRisk? Memory = null,
    PerformanceRisk? EbsThroughput = null,
    PerformanceRisk? EbsIops = null,
    PerformanceRisk? DiskThroughput = null,
    PerformanceRisk? DiskIops = null,
    PerformanceRisk? NetworkThroughput = null,
    PerformanceRisk? NetworkPackets = null)
{
    /// <summary>The largest of the scores; null without any.</summary>
    public PerformanceRisk? Overall =>
        new[] { Cpu, Memory, EbsThroughput, EbsIops, DiskThroughput, DiskIops, NetworkThroughput, NetworkPackets }.Max();
}
