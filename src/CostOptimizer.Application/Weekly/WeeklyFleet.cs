using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Weekly;

/// <summary>What one fleet came to in the week.</summary>
/// <param name="Name">Untrusted text.</param>
/// <param name="Count">Instances when the run ended.</param>
/// <param name="InstanceHours">In the week's hours that were read.</param>
/// <param name="HoursByMonth">The same by the UTC month that they are billed in, as <see cref="WeeklyRecord.Months"/> has them.</param>
/// <param name="SpentInWeek">Effective; null, like <paramref name="ListInWeek"/>, when the price is unknown.</param>
/// <param name="EffectivePerMonth">At the look-back's average, per month of 730 hours.</param>
public sealed record WeeklyFleet(
    FleetId Id,
    string Name,
    string AccountId,
    string AccountName,
    Region Region,
    ComputeService Service,
    string TypeName,
    int Count,
    FleetState State,
    decimal InstanceHours,
    IReadOnlyList<decimal> HoursByMonth,
    Figure<Money>? SpentInWeek,
    Figure<Money>? ListInWeek,
    Money? EffectivePerMonth);
