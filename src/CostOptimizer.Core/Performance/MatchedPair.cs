using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Performance;

/// <summary>One network measured on two devices under conditions that compare.</summary>
/// <param name="From">Side whose throughput divides.</param>
/// <param name="To">Side whose throughput is divided.</param>
/// <param name="LogRatio">Natural logarithm of To ÷ From.</param>
/// <param name="IsAcrossProjects">The two sides share neither document nor software.</param>
/// <param name="LeftOutWith">Pairs that share this name stand or fall together in cross-validation: one source, one batch.</param>
internal sealed record MatchedPair(
    string Family,
    string Task,
    WorkloadBound Bound,
    int? Batch,
    string Shape,
    Side From,
    Side To,
    double LogRatio,
    string LeftOutWith,
    bool IsAcrossProjects)
{
    public MatchedPair Reversed() => this with { From = To, To = From, LogRatio = -LogRatio };
}
