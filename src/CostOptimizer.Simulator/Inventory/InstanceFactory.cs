using System.Globalization;
using CostOptimizer.Simulator.Estates;
using CostOptimizer.Simulator.Hashing;
using CostOptimizer.Simulator.Prices;

namespace CostOptimizer.Simulator.Inventory;

/// <summary>Expands fleets into instances whose ids depend on seed, account, fleet and position alone.</summary>
internal sealed class InstanceFactory(SimulatedEstate estate)
{
    /// <summary>EC2 instances of one account and region, fleets in file order.</summary>
    public IReadOnlyList<SimulatedInstance> Create(SimulatedAccount account, string region) =>
        [.. account.Fleets.Where(fleet => fleet.Region == region && !fleet.IsSageMaker)
            .SelectMany(fleet => Running(account, fleet).Concat(Leftovers(account, fleet)))];

    private IEnumerable<SimulatedInstance> Running(SimulatedAccount account, FleetSpec fleet)
    {
        var types = fleet.Types.SelectMany(pair => Enumerable.Repeat(pair.Key, pair.Value)).ToList();
        for (var i = 0; i < types.Count; i++)
        {
            var days = i >= types.Count - fleet.LateCount ? fleet.LateDaysAgo : fleet.LaunchedDaysAgo;
            yield return One(account, fleet, "i", i, types[i], "running", fleet.Lifecycle, estate.Now.AddDays(-days), null);
        }
    }

    private IEnumerable<SimulatedInstance> Leftovers(SimulatedAccount account, FleetSpec fleet)
    {
        var position = 0;
        foreach (var leftover in fleet.Leftovers)
        {
            for (var i = 0; i < leftover.Count; i++, position++)
            {
                DateTimeOffset? ended = leftover.State switch
                {
                    "stopped" => estate.Now.AddDays(-5),
                    "terminated" => estate.Now.AddMinutes(-40),
                    _ => null,
                };
                yield return One(
                    account, fleet, "leftover", position, leftover.Type, leftover.State, leftover.Lifecycle,
                    estate.Now.AddDays(-fleet.LaunchedDaysAgo), ended);
            }
        }
    }

    private SimulatedInstance One(
        SimulatedAccount account, FleetSpec fleet, string kind, int position, string type, string state,
        string lifecycle, DateTimeOffset launched, DateTimeOffset? ended)
    {
        var zone = fleet.ZoneIds[position % fleet.ZoneIds.Count];
        var seed = estate.Seed.ToString(CultureInfo.InvariantCulture);
        var number = position.ToString(CultureInfo.InvariantCulture);
        var id = "i-" + StableId.Hex(17, seed, account.Id, fleet.Region, fleet.Name, kind, number);
        return new SimulatedInstance(
            id, type, state, launched, ended, SimulatedRegion.Find(fleet.Region)!.ZoneName(zone), zone,
            lifecycle == "on-demand" ? null : lifecycle, fleet,
            kind == "i" ? fleet.AutoScaling?.Name : null, TagsOf(fleet, kind == "i"));
    }

    private static IReadOnlyDictionary<string, string> TagsOf(FleetSpec fleet, bool inGroup)
    {
        var tags = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["Name"] = fleet.Name };
        foreach (var (key, value) in fleet.Tags)
        {
            tags[key] = value;
        }

        if (inGroup && fleet.AutoScaling is { } group)
        {
            tags["aws:autoscaling:groupName"] = group.Name;
        }

        return tags;
    }
}
