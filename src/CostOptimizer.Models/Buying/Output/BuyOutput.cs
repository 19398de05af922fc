using System.ComponentModel;
using CostOptimizer.Models.Billing;

namespace CostOptimizer.Models.Buying;

[Description("The least-cost purchase mix. Amounts are exact to 10⁻¹² and not rounded.")]
public sealed record BuyOutput(
    [property: Description("What to buy, ordered by id; empty when nothing is worth buying.")] IReadOnlyList<PurchaseOutput> Purchases,
    [property: Description("By currency, ordered by code.")] IReadOnlyList<MixOutput> Currencies,
    [property: Description("The bill with the purchases.")] IReadOnlyList<CurrencyBillOutput> Bill);
