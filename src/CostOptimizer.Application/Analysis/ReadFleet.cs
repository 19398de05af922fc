using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Application.Analysis;

/// <summary>One fleet as a partition's reading brought it.</summary>
/// <param name="Notices">Sentences about its declaration, for example a tag that could not be read.</param>
/// <param name="LacksMetrics">Whether its metrics could not be read, which says nothing about its agent or its load.</param>
public sealed record ReadFleet(FleetDemand Demand, IReadOnlyList<string> Notices, bool LacksMetrics)
{
    public Fleet Fleet => Demand.Fleet;
}
