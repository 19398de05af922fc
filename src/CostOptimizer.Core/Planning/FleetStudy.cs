using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Planning;

/// <summary>One fleet as far as it could be studied alone: a proposal, or the reason why there is none.</summary>
/// <param name="Type">Null when the catalogue does not know it.</param>
/// <param name="Costing">Null when the fleet's usage has no price.</param>
/// <param name="Proposal">Null with an <paramref name="Obstacle"/>.</param>
internal sealed record FleetStudy(FleetDemand Measured, InstanceType? Type, FleetCosting? Costing, PlanningObstacle? Obstacle, FleetProposal? Proposal);
