using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Billing;

[Description("A plan's own rate for the usage of one key; it goes before the rates of the usage line.")]
public sealed record OwnPlanRateInput
{
    [Description("Key of the usage.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string Usage { get; init; }

    [Description("Currency per unit-hour.")]
    [Bounds(Minimum = BoundsAttribute.LeastMoney, Maximum = 1e9)]
    public required decimal Rate { get; init; }
}
