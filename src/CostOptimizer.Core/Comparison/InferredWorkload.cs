namespace CostOptimizer.Core.Comparison;

/// <summary>What Compute Optimizer inferred of a workload from its names, tags and configuration.</summary>
public enum InferredWorkload
{
    Unknown,
    AmazonEmr,

    /// <summary>Known, without a version known to run on the other architecture.</summary>
    WithoutCompatibleVersion,
}
