using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Billing;

[Description("Normalization factor of a size, or of one type.")]
public sealed record SizeFactorInput
{
    [Description("Size such as xlarge, or a whole type such as c5.metal.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string Size { get; init; }

    [Description("Units of the size.")]
    [Bounds(Minimum = 1e-3, Maximum = 1e6)]
    public required decimal Factor { get; init; }
}
