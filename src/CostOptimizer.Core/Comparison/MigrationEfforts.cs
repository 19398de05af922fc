using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Comparison;

/// <summary>How Compute Optimizer grades effort: by CPU architecture and what it inferred.</summary>
public static class MigrationEfforts
{
    public static MigrationEffort Of(CpuArchitecture from, CpuArchitecture to, InferredWorkload workload) =>
        from == to ? MigrationEffort.VeryLow
        : (to, workload) switch
        {
            (CpuArchitecture.Arm64, InferredWorkload.AmazonEmr) => MigrationEffort.Low,
            (CpuArchitecture.Arm64, InferredWorkload.Unknown) => MigrationEffort.Medium,
            _ => MigrationEffort.High,
        };
}
