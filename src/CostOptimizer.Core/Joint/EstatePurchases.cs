using System.Text.Json.Serialization;
using CostOptimizer.Core.Purchasing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Joint;

/// <summary>What the plan buys in one currency, all at once and for the whole estate after its recommended changes.</summary>
/// <param name="Purchases">Ordered by id.</param>
/// <param name="Mix">
/// Of the whole estate. Its lower bound is a proof where all usage was bought for; usage that waits for a benchmark or changes later
/// is not, and there it is the search's own gap.
/// </param>
public sealed record EstatePurchases(IReadOnlyList<ProposedPurchase> Purchases, CurrencyMix Mix)
{
    [JsonIgnore] // Part of the mix.
    public Currency Currency => Mix.Currency;
}
