using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Joint.Together;

/// <summary>What is decided as one: a fleet, or the fleets of one pack.</summary>
/// <param name="Contenders">For all fleets of the unit, in one order; the settled one first, at least one.</param>
internal sealed record DecisionUnit(string Id, Currency Currency, IReadOnlyList<IReadOnlyList<FleetProposal>> Contenders)
{
    public IReadOnlyList<FleetProposal> Settled => Contenders[0];

    public bool IsOpen => Contenders.Count > 1;
}
