using System.Globalization;
using System.Text.RegularExpressions;
using CostOptimizer.Simulator.Hashing;
using CostOptimizer.Simulator.Prices;
using CostOptimizer.Simulator.Serving;
using CostOptimizer.Simulator.Yaml;

namespace CostOptimizer.Simulator.Estates;

/// <summary>Reads one entry of <c>accounts</c>.</summary>
internal sealed partial class AccountReader(DateTimeOffset now, long seed, int scale)
{
    private const int MostCopies = 50;

    /// <returns>The account and its copies, whose ids count on from its own.</returns>
    public IReadOnlyList<SimulatedAccount> Read(YamlMap map)
    {
        var id = map.Required("id");
        if (!AccountId().IsMatch(id))
        {
            map.Fault("id", "is not an account id", "write 12 digits in quotes");
            id = "000000000000";
        }

        var copies = map.Integer("copies", 1, 1, MostCopies);
        if (copies > 1 && map.Has("access-key-id"))
        {
            map.Fault("access-key-id", "would be the key of several accounts", "leave it out: each copy then has a key of its own");
        }

        return [.. Enumerable.Range(0, copies).Select(copy => Read(map, Copied(id, copy), copy))];
    }

    private static string Copied(string id, int copy) =>
        (long.Parse(id, CultureInfo.InvariantCulture) + copy).ToString("D12", CultureInfo.InvariantCulture);

    private SimulatedAccount Read(YamlMap map, string id, int copy)
    {
        var regions = map.Texts("regions");
        var partition = CheckRegions(map, regions);
        var seedText = seed.ToString(CultureInfo.InvariantCulture);
        var commitments = new CommitmentReader(now, id, regions);
        var account = new SimulatedAccount
        {
            Id = id,
            Name = copy == 0 ? map.Required("name") : string.Create(CultureInfo.InvariantCulture, $"{map.Required("name")}-{copy + 1}"),
            Partition = partition,
            Regions = regions,
            IsManagement = map.Flag("management", false) && copy == 0,
            AccessKeyId = map.Optional("access-key-id") ?? "AKIA" + StableId.Letters(16, seedText, id, "key"),
            SecretAccessKey = map.Optional("secret-access-key") ?? StableId.Hex(40, seedText, id, "secret"),
            Role = ReadRole(map.Map("role")),
            Denied = ReadDenied(map),
            Fleets = [.. map.Maps("fleets").SelectMany(new FleetReader(id, regions, seedText, scale).Read)],
            ReservedInstances = commitments.ReadReserved(map),
            SavingsPlans = commitments.ReadPlans(map),
            CapacityReservations = commitments.ReadCapacity(map),
        };
        foreach (var twin in account.Fleets.GroupBy(fleet => (fleet.Region, fleet.Name)).Where(group => group.Count() > 1))
        {
            map.Fault("fleets", $"has two fleets '{twin.Key.Name}' in {twin.Key.Region}", "rename one of them");
        }

        map.Finish();
        return account;
    }

    private static string CheckRegions(YamlMap map, IReadOnlyList<string> regions)
    {
        if (regions.Count == 0)
        {
            map.Fault("regions", "lists no region", "write for example [us-east-1]");
        }

        foreach (var unknown in regions.Where(region => SimulatedRegion.Find(region) is null))
        {
            map.Fault(
                "regions", $"holds the unknown region '{unknown}'",
                $"use {string.Join(", ", SimulatedRegion.All.Select(region => region.Code))}");
        }

        var partitions = regions.Select(SimulatedRegion.Find).OfType<SimulatedRegion>()
            .Select(region => region.Partition).Distinct(StringComparer.Ordinal).ToList();
        if (partitions.Count > 1)
        {
            map.Fault("regions", "spans two partitions", "give each partition its own account");
        }

        return partitions.FirstOrDefault() ?? "aws";
    }

    private static SimulatedRole? ReadRole(YamlMap? map)
    {
        if (map is null)
        {
            return null;
        }

        var role = new SimulatedRole(map.Required("name"), map.Optional("external-id"));
        map.Finish();
        return role;
    }

    private static IReadOnlyList<string> ReadDenied(YamlMap map)
    {
        var denied = map.Texts("deny");
        foreach (var entry in denied.Where(entry => !ServiceCatalogue.Actions.Any(action =>
            entry.EndsWith('*') ? action.StartsWith(entry[..^1], StringComparison.Ordinal) : action == entry)))
        {
            map.Fault("deny", $"holds '{entry}', which is no action served here", "write for example ec2:DescribeInstances");
        }

        return denied;
    }

    [GeneratedRegex("^[0-9]{12}$", RegexOptions.NonBacktracking)]
    private static partial Regex AccountId();
}
