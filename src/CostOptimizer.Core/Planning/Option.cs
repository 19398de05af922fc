using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Planning;

/// <summary>A candidate that passed the gates and can be computed.</summary>
/// <param name="Estimate">Null when the device stays the same: its speedup is 1.</param>
internal sealed record Option(
    ActionKind Action,
    InstanceType Type,
    OfferingKey Offering,
    SpeedupEstimate? Estimate,
    IReadOnlyList<RuleFinding> Findings)
{
    public double SpeedupAt(double z) => Estimate is null ? 1 : Estimate.Median * Math.Exp(z * Estimate.LogDeviation);

    public bool IsCertain => Estimate is null or { LogDeviation: 0 };
}
