namespace CostOptimizer.Core.Planning;

public enum CandidateOutcome
{
    Chosen,

    /// <summary>Possible, but another candidate is better.</summary>
    Outbid,

    /// <summary>A rule forbids it.</summary>
    Excluded,

    /// <summary>No throughput evidence, price or capacity figure: it cannot be computed.</summary>
    NotComputable,
}
