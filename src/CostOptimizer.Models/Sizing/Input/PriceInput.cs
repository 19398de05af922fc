using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Sizing;

[Description("What an instance costs.")]
public sealed record PriceInput
{
    [Description("Currency per instance-hour, at whatever purchase option is meant.")]
    [Bounds(Minimum = BoundsAttribute.LeastMoney, Maximum = 1e9)]
    public required decimal HourlyRate { get; init; }

    [Description("Currency.")]
    [Form(FormAttribute.Currency, FormAttribute.CurrencyWords)]
    public string Currency { get; init; } = "USD";
}
