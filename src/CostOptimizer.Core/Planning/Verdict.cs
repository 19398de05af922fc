namespace CostOptimizer.Core.Planning;

/// <summary>What became of a fleet's analysis.</summary>
public enum Verdict
{
    /// <summary>Do it: the saving is probable enough under policy.</summary>
    Recommended,

    /// <summary>Probably worth it, but the evidence is too thin: measure before moving.</summary>
    BenchmarkFirst,

    /// <summary>The present arrangement is the best one found.</summary>
    Stay,

    /// <summary>Too few valid buckets to say anything.</summary>
    InsufficientData,

    /// <summary>A price that the calculation needs is unknown; its reason is on the recommendation.</summary>
    PriceUnknown,
}
