using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Billing;

/// <param name="Currencies">One bill per currency of usage or commitments, ordered by code; they never add.</param>
public sealed record Bill(IReadOnlyList<CurrencyBill> Currencies)
{
    /// <returns>Null when nothing is billed in that currency.</returns>
    public CurrencyBill? In(Currency currency) => Currencies.FirstOrDefault(bill => bill.Currency == currency);
}
