using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Packing;
using CostOptimizer.Core.Planning.Hours;

namespace CostOptimizer.Core.Planning.Packs;

/// <summary>Several small fleets on shared hosts: all of them or none.</summary>
/// <param name="Members">Ordered by fleet id.</param>
internal sealed record PackPlan(InstanceType Host, IReadOnlyList<PackMember> Members, PackResult Result, PackBasis Basis)
{
    /// <summary>The same host type and members are the same pack in every run.</summary>
    public string Id => $"{Host.Name}: {string.Join(", ", Members.Select(member => member.Id.Value))}";

    /// <summary>A fleet's instance-hours of the shared hosts, the same in every hour.</summary>
    public HourProfile HoursOf(FleetId fleet, int hours)
    {
        var each = Result.Hosts * Of(fleet).Share;
        return new HourProfile([each], [hours], () => [.. Enumerable.Repeat(each, hours)]);
    }

    /// <summary>The fleets that stand or fall with a proposal: the members of its pack, or itself alone.</summary>
    public static IEnumerable<FleetId> Together(FleetProposal proposal) =>
        proposal.Chosen?.Option.Pack is { } pack ? pack.Members.Select(member => member.Id) : [proposal.Id];

    public PackMember Of(FleetId fleet) => Members.Single(member => member.Id == fleet);
}
