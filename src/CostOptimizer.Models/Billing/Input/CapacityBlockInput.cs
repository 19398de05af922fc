using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Billing;

[Description("A Capacity Block: prepaid instances that nothing else discounts, used by lines of lifecycle capacityBlock.")]
public sealed record CapacityBlockInput : OfferingInput
{
    [Description("Distinct among all commitments and reservations.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string Id { get; init; }

    [Description("Zone of the block.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string Zone { get; init; }

    [Description("Instances in the block.")]
    [Bounds(Minimum = 1, Maximum = 1_000_000)]
    public required int Count { get; init; }

    [Description("Currency for the whole block, paid at its start.")]
    [Bounds(Minimum = BoundsAttribute.LeastMoney, Maximum = 1e12)]
    public required decimal Upfront { get; init; }

    [Description("Start of the block.")]
    public required DateTime StartUtc { get; init; }

    [Description("End of the block.")]
    public required DateTime EndUtc { get; init; }

    [Description("Currency of its price; the document's when left out.")]
    [Form(FormAttribute.Currency, FormAttribute.CurrencyWords)]
    public string? Currency { get; init; }
}
