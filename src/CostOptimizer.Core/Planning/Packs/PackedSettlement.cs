namespace CostOptimizer.Core.Planning.Packs;

/// <summary>
/// Settles proposals with packs among them. A pack is all or nothing: where one member gives it up beside the other fleets'
/// changes, it is withdrawn whole, its members go back to their own options, and the set is settled anew.
/// </summary>
internal sealed class PackedSettlement(PackPlanner packs, Func<PlanSettlement> settlement)
{
    /// <returns>The proposals in the order given.</returns>
    public IReadOnlyList<FleetProposal> Settle(IReadOnlyList<FleetProposal> alone)
    {
        var withdrawn = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var proposals = packs.Pack(alone, withdrawn);
            var settled = settlement().Settle(proposals);
            var kept = settled.ToDictionary(proposal => proposal.Id, proposal => proposal.Chosen?.Option.Pack?.Id);
            string[] broken =
            [
                .. proposals
                    .Select(proposal => proposal.Chosen?.Option.Pack)
                    .OfType<PackPlan>()
                    .Where(plan => plan.Members.Any(member => kept[member.Id] != plan.Id))
                    .Select(plan => plan.Id)
                    .Distinct(StringComparer.Ordinal),
            ];
            if (broken.Length == 0)
            {
                return settled;
            }

            withdrawn.UnionWith(broken);
        }
    }
}
