using System.ComponentModel;
using CostOptimizer.Models.Billing;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Buying;

[Description("An estate's usage by hour, what it owns, what is on offer and what may be bought.")]
public sealed record BuyInput : EstateInput
{
    [Description("Commitments on sale.")]
    [Items(0, 20_000)]
    public required IReadOnlyList<OfferInput> Offers { get; init; }

    [Description("What may be bought.")]
    public BuyPolicyInput Policy { get; init; } = new();

    [Description("Hours that horizon totals are given for.")]
    [Bounds(Minimum = 0, Maximum = 1e6, AboveMinimum = true)]
    public decimal HorizonHours { get; init; } = 8_760m;

    [Description("Where work would go if it changed hardware; without a row to the costliest other family of its region at the same cost.")]
    [Items(0, 1_000)]
    public IReadOnlyList<MoveInput> Moves { get; init; } = [];
}
