using System.ComponentModel;

namespace CostOptimizer.Models.Sizing;

public sealed record UnitCostOutput(
    [property: Description("Name.")] string Name,
    [property: Description("Currency.")] string Currency,
    [property: Description("Items per second used.")] double ItemsPerSecond,
    [property: Description("Cost of one item: hourly rate ÷ (items per second × 3,600).")] decimal PerItem,
    [property: Description("Cost of a million items.")] decimal PerMillion);
