using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Plans;

[Description("Cost of an engineering hour in one currency.")]
public sealed record HourlyRateInput
{
    [Description("Currency.")]
    [Form(FormAttribute.Currency, FormAttribute.CurrencyWords)]
    public required string Currency { get; init; }

    [Description("Amount per hour.")]
    [Bounds(Minimum = BoundsAttribute.LeastMoney, Maximum = 1e6)]
    public required decimal Amount { get; init; }
}
