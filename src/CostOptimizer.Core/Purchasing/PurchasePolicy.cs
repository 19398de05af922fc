using System.Collections.ObjectModel;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Purchasing;

/// <summary>What may be bought.</summary>
public sealed record PurchasePolicy
{
    /// <summary>Years, 0 or more; 0 buys no commitment.</summary>
    public int LongestTermYears { get; init; } = 1;

    public IReadOnlyList<PaymentOption> PaymentOptions { get; init; } = [PaymentOption.NoUpfront];

    /// <summary>
    /// Largest share, 0..1, of a currency's coverable usage at on-demand prices that commitments may cover, owned ones included:
    /// <see cref="Billing.CurrencyBill.Coverage"/> of the result. Where owned ones exceed it already, none is bought.
    /// </summary>
    public decimal CoverageCap { get; init; } = 1m;

    /// <summary>Other caps of some currencies, each a share of 0..1; a currency without one has <see cref="CoverageCap"/>.</summary>
    public IReadOnlyDictionary<Currency, decimal> CoverageCaps { get; init; } = ReadOnlyDictionary<Currency, decimal>.Empty;

    /// <summary>Most to pay at the start, 0 or more, at list fees before a private discount; a currency without a row has no limit.</summary>
    public IReadOnlyList<Money> UpfrontBudgets { get; init; } = [];

    /// <summary>What may run on spot; distinct by key and offering.</summary>
    public IReadOnlyList<SpotAllowance> Spot { get; init; } = [];

    internal decimal CapOf(Currency currency) => CoverageCaps.TryGetValue(currency, out var cap) ? cap : CoverageCap;
}
