using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Billing;

[Description("Instances that ran from one second to another; counted by the second.")]
public sealed record RunInput
{
    [Description("Start; time outside the window is not counted.")]
    public required DateTime FromUtc { get; init; }

    [Description("End, after the start.")]
    public required DateTime ToUtc { get; init; }

    [Description("How many ran.")]
    [Bounds(Minimum = 0, Maximum = 1_000_000)]
    public int Instances { get; init; } = 1;
}
