using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Billing;

[Description("The hours that are billed.")]
public sealed record WindowInput
{
    [Description("Start, on the hour.")]
    public DateTime FromUtc { get; init; } = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Description("Length in hours; a month is 730, a year 8,760.")]
    [Bounds(Minimum = 1, Maximum = 26_304)]
    public required int Hours { get; init; }
}
