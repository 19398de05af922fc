using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Buying;

[Description("Lets a part of each hour of one usage run on spot.")]
public sealed record SpotInput
{
    [Description("Key of usage lines of lifecycle onDemand.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string Usage { get; init; }

    [Description("Largest share of each hour, 0..1.")]
    [Bounds(Minimum = 0, Maximum = 1)]
    public required decimal MaximumShare { get; init; }

    [Description("Currency per instance-hour of work done: the expected spot price with the overhead of interruptions.")]
    [Bounds(Minimum = BoundsAttribute.LeastMoney, Maximum = 1e9)]
    public required decimal Rate { get; init; }
}
