using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Realised;

/// <summary>What a recommendation planned for a fleet at the demand of its time.</summary>
/// <param name="Target">Null when nothing was to run any more.</param>
/// <param name="InstanceHoursPerHour">Mean instance-hours an hour on the target, spot included.</param>
/// <param name="SpotShare">Part of them on spot, 0..1.</param>
/// <param name="SpotRate">Planned rate of that part; null without one.</param>
/// <param name="Covers">Commitments that were to be bought.</param>
/// <param name="Speedup">Work per device on the target ÷ on the present device; null where the device stays or nothing was known.</param>
public sealed record PlannedMove(
    OfferingKey? Target, decimal InstanceHoursPerHour, decimal SpotShare, HourlyRate? SpotRate, IReadOnlyList<PlannedCover> Covers, double? Speedup);
