using CostOptimizer.Simulator.Data;
using CostOptimizer.Simulator.Metrics;

namespace CostOptimizer.Simulator.Prices;

/// <summary>Turns the recorded spot figures into one price a pool.</summary>
/// <remarks>
/// Where only the mean over a region's zones is known, the zones get evenly spaced prices within ±8 % of it, in an
/// order given by a hash, so that their mean is the recorded figure.
/// </remarks>
internal static class SpotPools
{
    private const decimal Spread = 0.08m;

    /// <summary>All pools; prices are capped at on-demand, which AWS never exceeds.</summary>
    public static IEnumerable<SpotRate> Read(PriceTables tables) =>
        EmbeddedTable.Read("spot", Map).SelectMany(row => Pools(row, tables));

    private static IEnumerable<SpotRate> Pools(SpotRate row, PriceTables tables)
    {
        var region = SimulatedRegion.Find(row.Region)
            ?? throw new InvalidOperationException($"The spot table names an unknown region '{row.Region}'.");
        var cap = tables.OnDemand(row.Region, row.InstanceType)
            ?? throw new InvalidOperationException($"{row.InstanceType} in {row.Region} has spot but no list price.");
        if (row.ZoneId.Length > 0)
        {
            return [row with { Zone = region.ZoneName(row.ZoneId), PricePerHour = Math.Min(row.PricePerHour, cap) }];
        }

        var zones = tables.ZoneIds(row.Region, row.InstanceType)
            .OrderBy(zone => StableHash.Of($"{row.InstanceType}/{zone}"))
            .ToArray();
        return zones.Select((zone, rank) => row with
        {
            Zone = region.ZoneName(zone),
            ZoneId = zone,
            PricePerHour = Math.Min(decimal.Round(row.PricePerHour * Factor(rank, zones.Length), 6), cap),
            Scope = row.Scope + " spread over zones",
        });
    }

    private static decimal Factor(int rank, int zones) =>
        zones == 1 ? 1 : 1 + (Spread * ((2m * rank / (zones - 1)) - 1));

    private static SpotRate Map(TableRow row) => new(
        row.Text("region"),
        row.Text("instance_type"),
        "",
        row.Text("zone_id"),
        row.Decimal("price_per_hour"),
        row.Text("scope"),
        row.Text("source"));
}
