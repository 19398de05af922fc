using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Purchasing;

/// <summary>What the cheapest purchase is sought for. The order of every list is without meaning.</summary>
/// <param name="Estate">
/// Expected usage by hour, prices, owned commitments, sharing and private discount. What is bought starts with its window, which
/// stands for the whole horizon.
/// </param>
/// <param name="Offers">On sale. A plan's offers of one kind, term, payment (and region and family) are the rates of one plan.</param>
public sealed record PurchaseRequest(BillingRequest Estate, IReadOnlyList<CommitmentOffer> Offers, PurchasePolicy Policy)
{
    /// <summary>Hours that horizon totals are given for, above zero; a year unless said otherwise.</summary>
    public decimal HorizonHours { get; init; } = HoursPer.Year;
}
