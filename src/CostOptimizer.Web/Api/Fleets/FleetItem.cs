using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;
using CostOptimizer.Web.Api.Estate;

namespace CostOptimizer.Web.Api.Fleets;

/// <summary>A fleet in a list.</summary>
/// <param name="Key">Stands for the fleet in addresses.</param>
/// <param name="Id">Account, region and name.</param>
/// <param name="Name">Untrusted text.</param>
/// <param name="Count">Instances now.</param>
/// <param name="ListCost">Per month of 730 hours; null when the price is unknown.</param>
/// <param name="EffectiveCost">After commitments, per month of 730 hours; null when the price is unknown.</param>
/// <param name="SavingP50">Middle saving of the recommendation, per month; null when none was computed.</param>
public sealed record FleetItem(
    string Key,
    FleetId Id,
    string Name,
    string AccountId,
    Region Region,
    ComputeService Service,
    string TypeName,
    int Count,
    FleetState State,
    Money? ListCost,
    Money? EffectiveCost,
    string RecommendationId,
    Verdict Verdict,
    ActionKind Action,
    Money? SavingP50)
{
    public static FleetItem From(FleetLine line) => new(
        FleetKey.Of(line.Id),
        line.Id,
        line.Name,
        line.AccountId,
        line.Region,
        line.Service,
        line.TypeName,
        line.Count,
        line.State,
        line.List,
        line.Effective,
        line.Recommendation.Id,
        line.Recommendation.Verdict,
        line.Recommendation.Action,
        line.Recommendation.Savings?.P50);
}
