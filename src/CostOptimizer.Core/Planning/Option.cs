using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning.Packs;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Scheduling;

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
    /// <summary>The kind of weekly timetable that it runs on; null for the fleet's present mode.</summary>
    public ScheduleMode? Schedule { get; init; }

    /// <summary>The shared hosts that it stands on with other fleets; null for hosts of its own.</summary>
    public PackPlan? Pack { get; init; }

    public double SpeedupAt(double z) => Estimate is null ? 1 : Estimate.Median * Math.Exp(z * Estimate.LogDeviation);

    public bool IsCertain => Estimate is null or { LogDeviation: 0 };
}
