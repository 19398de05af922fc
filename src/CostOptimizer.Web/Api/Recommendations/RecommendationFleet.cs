using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Web.Api.Estate;

namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>The fleet that a recommendation is for.</summary>
/// <param name="Key">Stands for the fleet in addresses.</param>
/// <param name="Name">Untrusted text.</param>
public sealed record RecommendationFleet(string Key, FleetId Id, string Name, string AccountId, Region Region)
{
    public static RecommendationFleet From(FleetLine line) => new(FleetKey.Of(line.Id), line.Id, line.Name, line.AccountId, line.Region);
}
