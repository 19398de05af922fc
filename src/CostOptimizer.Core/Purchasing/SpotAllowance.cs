using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Purchasing;

/// <summary>Lets a part of each hour's on-demand usage run on spot.</summary>
/// <param name="Key">Of the usage series that it applies to.</param>
/// <param name="MaximumShare">Of each hour's instance-hours, 0..1.</param>
/// <param name="Rate">Above zero, per instance-hour of work done: the expected spot price with the overhead of interruptions.</param>
public sealed record SpotAllowance(string Key, OfferingKey Offering, decimal MaximumShare, HourlyRate Rate);
