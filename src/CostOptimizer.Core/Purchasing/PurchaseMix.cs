using CostOptimizer.Core.Billing;

namespace CostOptimizer.Core.Purchasing;

/// <summary>The cheapest mix found, with the bill that it leads to.</summary>
/// <param name="Purchases">Ordered by id; empty when nothing is worth buying.</param>
/// <param name="Billed">The estate with the purchases added and the hours for spot moved there.</param>
/// <param name="Bill">Of <paramref name="Billed"/>, by the billing simulator.</param>
/// <param name="Currencies">One per currency of the bill, ordered by code.</param>
public sealed record PurchaseMix(
    IReadOnlyList<PlannedPurchase> Purchases,
    BillingRequest Billed,
    Bill Bill,
    IReadOnlyList<CurrencyMix> Currencies);
