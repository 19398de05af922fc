using System.Globalization;
using CostOptimizer.Simulator.Hashing;
using CostOptimizer.Simulator.Prices;
using CostOptimizer.Simulator.Yaml;

namespace CostOptimizer.Simulator.Estates;

/// <summary>Reads what an account has bought: reserved instances, Savings Plans, capacity reservations.</summary>
internal sealed class CommitmentReader(DateTimeOffset now, string account, IReadOnlyList<string> regions)
{
    private static readonly string[] Payments = ["No Upfront", "Partial Upfront", "All Upfront"];

    public IReadOnlyList<ReservedInstanceSpec> ReadReserved(YamlMap map) =>
        [.. map.Maps("reserved-instances").Select((entry, position) => ReadOne(entry, position))];

    public IReadOnlyList<SavingsPlanSpec> ReadPlans(YamlMap map) => [.. map.Maps("savings-plans").Select(ReadPlan)];

    public IReadOnlyList<CapacityReservationSpec> ReadCapacity(YamlMap map) =>
        [.. map.Maps("capacity-reservations").Select((entry, position) => ReadReservation(entry, position))];

    private ReservedInstanceSpec ReadOne(YamlMap map, int position)
    {
        var region = FleetReader.ReadRegion(map, regions);
        var type = map.Required("type");
        FleetReader.CheckType(map, "type", region, type);
        var zone = map.Optional("zone");
        if (zone is not null && RegionZones.IdOf(region, zone) is null)
        {
            map.Fault("zone", $"is no zone of {region}", "leave it out for a regional reservation");
        }

        var reserved = new ReservedInstanceSpec(
            Id("ri", position), region, type,
            map.Integer("count", 1, 1, 10_000),
            zone,
            map.Choice("platform", "Linux/UNIX", PlatformNames.All),
            map.Choice("tenancy", "default", "default", "dedicated"),
            map.Choice("class", "standard", "standard", "convertible"),
            map.Choice("payment", null, Payments),
            Term(map),
            EndOf(map),
            map.Amount("hourly", null),
            map.Amount("upfront", 0m));
        map.Finish();
        return reserved;
    }

    private SavingsPlanSpec ReadPlan(YamlMap map, int position)
    {
        var type = Enum.Parse<SavingsPlanType>(map.Choice("type", null, Enum.GetNames<SavingsPlanType>()));
        var isInstancePlan = type == SavingsPlanType.EC2Instance;
        var plan = new SavingsPlanSpec(
            Id("sp", position), type,
            isInstancePlan ? map.Required("family") : null,
            isInstancePlan ? FleetReader.ReadRegion(map, regions) : null,
            map.Amount("commitment", null),
            map.Choice("payment", null, Payments),
            Term(map),
            EndOf(map));
        if (plan.Commitment is < 0.001m or > 1_000_000m || decimal.Round(plan.Commitment, 5) != plan.Commitment)
        {
            map.Fault("commitment", "is not one AWS sells", "write 0.001 to 1000000 with at most five decimals");
        }

        map.Finish();
        return plan;
    }

    private CapacityReservationSpec ReadReservation(YamlMap map, int position)
    {
        var region = FleetReader.ReadRegion(map, regions);
        var type = map.Required("type");
        FleetReader.CheckType(map, "type", region, type);
        var zone = map.Required("zone");
        if (RegionZones.IdOf(region, zone) is null)
        {
            map.Fault("zone", $"is no zone of {region}", $"write for example {region}a");
        }

        var count = map.Integer("count", null, 1, 10_000);
        var reservation = new CapacityReservationSpec(
            "cr-" + StableId.Hex(17, account, "cr", position.ToString(CultureInfo.InvariantCulture)),
            region, type,
            RegionZones.IdOf(region, zone) ?? "",
            map.Choice("platform", "Linux/UNIX", PlatformNames.All),
            count,
            map.Integer("used", 0, 0, count),
            now.AddDays(-map.Number("days-ago", 60, 0, 3650)));
        map.Finish();
        return reservation;
    }

    private static int Term(YamlMap map) => map.Choice("term-years", null, "1", "3") == "3" ? 3 : 1;

    private DateTimeOffset EndOf(YamlMap map) => now.AddDays(map.Number("ends-in-days", null, -3650, 3650));

    private string Id(string kind, int position) =>
        StableId.Uuid(account, kind, position.ToString(CultureInfo.InvariantCulture));
}
