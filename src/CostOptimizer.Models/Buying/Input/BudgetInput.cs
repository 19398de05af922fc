using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Buying;

[Description("Most to pay at the start in one currency, at list fees.")]
public sealed record BudgetInput
{
    [Description("Currency; the document's when left out.")]
    [Form(FormAttribute.Currency, FormAttribute.CurrencyWords)]
    public string? Currency { get; init; }

    [Description("Amount.")]
    [Bounds(Minimum = 0, Maximum = 1e12)]
    public required decimal Amount { get; init; }
}
