using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Buying;

[Description("Where the work of one usage would go if it changed hardware, for the regret of purchases.")]
public sealed record MoveInput
{
    [Description("Key of the usage that moves.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string From { get; init; }

    [Description("Key of a usage line on the other hardware; one of quantity 0 serves to give its price.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string To { get; init; }

    [Description("Instance-hours there that do the work of one here.")]
    [Bounds(Minimum = 1e-6, Maximum = 1e6)]
    public required decimal Hours { get; init; }
}
