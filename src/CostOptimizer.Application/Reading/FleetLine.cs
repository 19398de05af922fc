using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Reading;

/// <summary>A fleet as a list shows it, with what is recommended for it.</summary>
/// <param name="Count">Instances now.</param>
/// <param name="List">Per month of 730 hours; null, like <paramref name="Effective"/>, when the price is unknown.</param>
/// <param name="FirstHourUtc">First of the run's hours; null, like <paramref name="LastHourUtc"/>, when there are none.</param>
public sealed record FleetLine(
    FleetId Id,
    string AccountId,
    Region Region,
    ComputeService Service,
    string TypeName,
    int Count,
    FleetState State,
    Money? List,
    Money? Effective,
    DateTime? FirstHourUtc,
    DateTime? LastHourUtc,
    RecommendationLine Recommendation)
{
    /// <summary>Untrusted text: the part of the id behind account and region.</summary>
    public string Name => Id.Value.Split('/', 3)[^1];
}
