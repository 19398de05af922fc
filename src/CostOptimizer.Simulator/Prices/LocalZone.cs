namespace CostOptimizer.Simulator.Prices;

/// <summary>A Local Zone, whose rows carry the parent's region code and another price.</summary>
internal sealed record LocalZone(string RegionCode, string Location, string UsagePrefix)
{
    private static readonly LocalZone[] All =
    [
        new("us-east-1", "US East (Boston)", "BOS1-"),
        new("us-west-2", "US West (Los Angeles)", "LAX1-"),
    ];

    /// <summary>The region's Local Zone in the price list, or null.</summary>
    public static LocalZone? Of(string regionCode) => All.FirstOrDefault(zone => zone.RegionCode == regionCode);
}
