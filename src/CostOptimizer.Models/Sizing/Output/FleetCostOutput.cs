using System.ComponentModel;

namespace CostOptimizer.Models.Sizing;

public sealed record FleetCostOutput(
    [property: Description("Currency.")] string Currency,
    [property: Description("All instances for an hour; with mode autoscaled the mean over the hours.")] decimal PerHour,
    [property: Description("perHour × 730.")] decimal PerMonth,
    [property: Description("A million items with every accelerator busy all the time: hourly rate ÷ 3,600 ÷ items per second of an instance × 1,000,000.")] decimal PerMillionAtCapacity,
    [property: Description("A million items at the sustained peak with all instances; null without demand.")] decimal? PerMillionAtPeak);
