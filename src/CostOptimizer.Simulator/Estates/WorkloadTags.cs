namespace CostOptimizer.Simulator.Estates;

/// <summary>The tags by which an instance declares its workload.</summary>
internal static class WorkloadTags
{
    public const string Prefix = "costopt:";

    /// <summary>Names the ALB target group whose requests the fleet serves, as its metric's dimension spells it.</summary>
    public const string TargetGroup = Prefix + "target-group";

    /// <summary>What may follow the prefix.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "fleet", "model", "task", "precision", "framework", "serving-stack", "bound", "batch", "service-time-ms", "service-time-p99-ms",
        "slo-p99-ms", "model-memory-gib", "sharded-over", "fp64", "nvlink", "cuda-required", "dynamic-shapes", "neuron", "arm64", "spot", "schedule", "sharing", "time-zone", "min-zones", "autoscaled",
    ];
}
