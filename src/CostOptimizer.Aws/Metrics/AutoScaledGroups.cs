using CostOptimizer.Application.Metrics;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Aws.Metrics;

/// <summary>
/// The Auto Scaling groups of a partition's fleets. A fleet of one group, and a
/// group of one fleet, can be counted together; of any other mixture nobody knows which instances are gone.
/// </summary>
internal sealed class AutoScaledGroups
{
    private readonly Dictionary<FleetId, AutoScaledGroup> _byFleet;

    private AutoScaledGroups(Dictionary<FleetId, AutoScaledGroup> byFleet) => _byFleet = byFleet;

    public static AutoScaledGroups Of(IEnumerable<FleetTarget> fleets) => new(fleets
        .Where(target => target.Variant is null)
        .Select(target => (target.Fleet.Id, Group: GroupOf(target.Fleet)))
        .Where(pair => pair.Group is not null)
        .GroupBy(pair => pair.Group!.Value.Name, StringComparer.Ordinal)
        .Where(sharing => sharing.Count() == 1)
        .Select(sharing => sharing.First())
        .ToDictionary(pair => pair.Id, pair => pair.Group!.Value));

    public IEnumerable<AutoScaledGroup> Of(Fleet fleet) => _byFleet.TryGetValue(fleet.Id, out var group) ? [group] : [];

    private static AutoScaledGroup? GroupOf(Fleet fleet)
    {
        string?[] names = [.. fleet.BilledAs.Select(instance => instance.AutoScalingGroup).Distinct()];
        return names is [{ } name]
            ? new AutoScaledGroup(name, fleet.BilledAs.OrderBy(instance => instance.LaunchedAtUtc).ThenBy(instance => instance.Id, StringComparer.Ordinal).First().Id)
            : null;
    }
}
