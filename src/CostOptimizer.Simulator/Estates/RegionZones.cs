using CostOptimizer.Simulator.Prices;

namespace CostOptimizer.Simulator.Estates;

/// <summary>Availability zones of a region. Every simulated account maps names to ids alike.</summary>
internal static class RegionZones
{
    /// <summary>Ids such as <c>use1-az1</c>, in order; three where no zone is recorded (China).</summary>
    public static IReadOnlyList<string> IdsOf(string region)
    {
        var tables = PriceTables.Load();
        var prefix = SimulatedRegion.Find(region)!.ZoneIdPrefix;
        List<string> ids = [.. tables.PricedTypes(region).SelectMany(type => tables.ZoneIds(region, type))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return ids.Count > 0 ? ids : [$"{prefix}-az1", $"{prefix}-az2", $"{prefix}-az3"];
    }

    /// <summary>The id of a zone name such as <c>us-east-1a</c>; null when the region has no such zone.</summary>
    public static string? IdOf(string region, string name) =>
        IdsOf(region).FirstOrDefault(id => SimulatedRegion.Find(region)!.ZoneName(id) == name);
}
