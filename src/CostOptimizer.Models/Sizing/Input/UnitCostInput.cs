using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Sizing;

[Description("A price and a throughput whose cost per inference is asked. Give exactly one of itemsPerSecond and invocationsPerMinute.")]
public sealed record UnitCostInput
{
    [Description("Name for the result; say the purchase option of the rate.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string Name { get; init; }

    [Description("Currency per instance-hour.")]
    [Bounds(Minimum = BoundsAttribute.LeastMoney, Maximum = 1e9)]
    public required decimal HourlyRate { get; init; }

    [Description("Currency.")]
    [Form(FormAttribute.Currency, FormAttribute.CurrencyWords)]
    public string Currency { get; init; } = "USD";

    [Description("Items per second of the whole instance.")]
    [Bounds(Minimum = 1e-8, Maximum = 1e12)]
    public double? ItemsPerSecond { get; init; }

    [Description("Invocations per minute of the whole instance, as SageMaker Inference Recommender reports them.")]
    [Bounds(Minimum = 1e-6, Maximum = 1e13)]
    public double? InvocationsPerMinute { get; init; }
}
