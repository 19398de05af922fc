using CostOptimizer.Simulator.Hashing;
using CostOptimizer.Simulator.Prices;
using CostOptimizer.Simulator.Yaml;

namespace CostOptimizer.Simulator.Estates;

/// <summary>Reads one entry of <c>fleets</c>.</summary>
internal sealed class FleetReader(string account, IReadOnlyList<string> regions, string seed, int scale)
{
    private const int LargestFleet = 10_000;

    // Fleets were launched some time before the metrics begin unless the file says otherwise.
    private const double DefaultDaysAgo = 120;

    private static readonly string[] Lifecycles = ["on-demand", "spot", "capacity-block"];

    // Stands for each region of the account.
    private const string EveryRegion = "every";

    /// <returns>One fleet, or one in each of the account's regions.</returns>
    public IReadOnlyList<FleetSpec> Read(YamlMap map) => map.Optional("region") == EveryRegion
        ? [.. regions.Where(region => SimulatedRegion.Find(region) is not null).Select(region => Read(map, region))]
        : [Read(map, ReadRegion(map, regions))];

    private FleetSpec Read(YamlMap map, string region)
    {
        var name = map.Required("name");
        var isSageMaker = map.Choice("kind", "ec2", "ec2", "sagemaker") == "sagemaker";
        var types = ReadTypes(map, region, isSageMaker);
        var late = map.Map("late");
        var metrics = new MetricsReader(scale);
        var requests = map.Map("metrics")?.Has("requests") == true && !isSageMaker;
        var fleet = new FleetSpec
        {
            Name = name,
            Region = region,
            IsSageMaker = isSageMaker,
            Types = types,
            ZoneIds = ReadZones(map, region, types[0].Key),
            Lifecycle = map.Choice("lifecycle", "on-demand", Lifecycles),
            Platform = map.Choice("platform", "Linux/UNIX", PlatformNames.All),
            Tenancy = map.Choice("tenancy", "default", "default", "dedicated"),
            LaunchedDaysAgo = map.Number("launched-days-ago", DefaultDaysAgo, 0, 3650),
            LateCount = late?.Integer("count", null, 0, LargestFleet) ?? 0,
            LateDaysAgo = late?.Number("days-ago", null, 0, 3650) ?? 0,
            AutoScaling = ReadGroup(map.Map("asg"), name, types),
            Tags = ReadTags(map, requests ? TargetGroup(name, region) : null),
            Leftovers = [.. map.Maps("leftovers").Select(leftover => ReadLeftover(leftover, region))],
            Metrics = metrics.Read(map.Map("metrics")),
        };
        late?.Finish();
        map.Finish();
        return fleet;
    }

    public static string ReadRegion(YamlMap map, IReadOnlyList<string> regions)
    {
        var region = map.Required("region");
        if (!regions.Contains(region))
        {
            map.Fault("region", "is not one of the account's regions", $"use one of {string.Join(", ", regions)}");
        }

        return SimulatedRegion.Find(region) is null ? SimulatedRegion.All[0].Code : region;
    }

    public static void CheckType(YamlMap map, string key, string region, string type)
    {
        if (PriceTables.Load().OnDemand(region, type) is null)
        {
            map.Fault(key, $"names '{type}', which has no price in {region}", "use a type of the region's price list");
        }
    }

    private IReadOnlyList<KeyValuePair<string, int>> ReadTypes(YamlMap map, string region, bool isSageMaker)
    {
        var types = new List<KeyValuePair<string, int>>();
        if (map.Map("types") is { } mix)
        {
            foreach (var type in map.Pairs("types").Keys)
            {
                // A mix is an ordered list in the file and a sorted one here: ids must not depend on its order.
                types.Add(KeyValuePair.Create(type, mix.Integer(type, null, 1, LargestFleet) * scale));
            }
        }
        else
        {
            types.Add(KeyValuePair.Create(map.Required("type"), map.Integer("count", null, 0, LargestFleet) * scale));
        }

        var key = map.Has("types") ? "types" : "type";
        foreach (var type in types.Select(pair => pair.Key).Where(type => type.Length > 0))
        {
            if (type.StartsWith("ml.", StringComparison.Ordinal) != isSageMaker)
            {
                map.Fault(key, "does not fit the kind", "use ml. types with 'kind: sagemaker' and only there");
            }

            CheckType(map, key, region, type);
        }

        return types;
    }

    // Two zones of those that offer the type; withdrawn types are offered in none and get the region's first two.
    private static IReadOnlyList<string> ReadZones(YamlMap map, string region, string type)
    {
        var known = RegionZones.IdsOf(region);
        var names = map.Texts("zones");
        foreach (var unknown in names.Where(name => RegionZones.IdOf(region, name) is null))
        {
            map.Fault(
                "zones", $"holds the unknown zone '{unknown}'",
                $"use {string.Join(", ", known.Select(SimulatedRegion.Find(region)!.ZoneName))}");
        }

        var ids = names.Select(name => RegionZones.IdOf(region, name)).OfType<string>().ToList();
        var offered = PriceTables.Load().ZoneIds(region, type);
        return ids.Count > 0 ? ids : [.. (offered.Count > 0 ? offered : known).Take(2)];
    }

    private AutoScalingSpec? ReadGroup(YamlMap? map, string fleet, IReadOnlyList<KeyValuePair<string, int>> types)
    {
        if (map is null)
        {
            return null;
        }

        var running = types.Sum(pair => pair.Value);
        var min = map.Integer("min", 0, 0, LargestFleet) * scale;
        var desired = map.Has("desired") ? map.Integer("desired", null, 0, LargestFleet) * scale : running;
        var max = map.Has("max") ? map.Integer("max", null, 0, LargestFleet) * scale : desired;
        if (min > desired || desired > max)
        {
            map.Fault("desired", $"is {desired}, outside of {min} to {max}", "keep min <= desired <= max");
        }

        var group = new AutoScalingSpec(
            map.Optional("name") ?? $"{fleet}-asg", min, max, desired,
            map.Integer("former", 0, 0, LargestFleet) * scale, map.Integer("former-days-ago", 1, 0, 365));
        map.Finish();
        return group;
    }

    private static IReadOnlyDictionary<string, string> ReadTags(YamlMap map, string? targetGroup)
    {
        var tags = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Pairs("tags"))
        {
            tags[key] = value;
        }

        if (map.Map("workload") is { } workload)
        {
            foreach (var key in WorkloadTags.Keys)
            {
                if (workload.Optional(key) is { } value)
                {
                    tags[WorkloadTags.Prefix + key] = value;
                }
            }

            workload.Finish();
        }

        if (targetGroup is not null)
        {
            tags[WorkloadTags.TargetGroup] = targetGroup;
        }

        return tags;
    }

    private string TargetGroup(string name, string region) =>
        $"targetgroup/{name}/{StableId.Hex(16, seed, account, region, name, "target-group")}";

    private LeftoverSpec ReadLeftover(YamlMap map, string region)
    {
        var leftover = new LeftoverSpec(
            map.Required("type"),
            map.Choice("state", null, "stopped", "terminated", "running"),
            map.Choice("lifecycle", "on-demand", Lifecycles),
            map.Integer("count", 1, 1, LargestFleet) * scale);
        CheckType(map, "type", region, leftover.Type);
        map.Finish();
        return leftover;
    }
}
