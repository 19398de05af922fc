using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Plans;

[Description("A spot pool as its history describes it.")]
public sealed record SpotPoolInput
{
    [Description("Zone.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string Zone { get; init; }

    [Description("Time-weighted mean price, currency per hour.")]
    [Bounds(Minimum = BoundsAttribute.LeastMoney, Maximum = 1e9)]
    public required decimal Mean { get; init; }

    [Description("Price below which it stayed nine tenths of the time; the mean when left out.")]
    [Bounds(Minimum = BoundsAttribute.LeastMoney, Maximum = 1e9)]
    public decimal? P90 { get; init; }
}
