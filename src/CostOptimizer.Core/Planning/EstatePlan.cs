using System.Text.Json.Serialization;
using CostOptimizer.Core.Joint;

namespace CostOptimizer.Core.Planning;

/// <param name="Fleets">Ordered by fleet id.</param>
/// <param name="Totals">One per currency, ordered by code; currencies never add.</param>
public sealed record EstatePlan(IReadOnlyList<FleetAnalysis> Fleets, IReadOnlyList<EstateTotal> Totals)
{
    /// <summary>What is bought for the whole estate: one per currency in which something is, ordered by code.</summary>
    [JsonIgnore] // Part of the totals.
    public IReadOnlyList<EstatePurchases> Purchases => [.. Totals.Select(total => total.Purchases).OfType<EstatePurchases>()];
}
