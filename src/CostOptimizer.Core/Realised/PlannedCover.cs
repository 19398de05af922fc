using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Realised;

/// <summary>A part of a plan that was to be bought as a commitment.</summary>
/// <param name="Option">As the recommendation names it.</param>
/// <param name="InstanceHoursPerHour">Instance-hours that it pays for in every hour, used or not.</param>
/// <param name="Rate">Per instance-hour, effective.</param>
public sealed record PlannedCover(string Option, decimal InstanceHoursPerHour, HourlyRate Rate);
