using CostOptimizer.Simulator.Estates;

namespace CostOptimizer.Simulator.Inventory;

/// <summary>One EC2 instance.</summary>
/// <param name="Lifecycle">Null for on-demand, as the API leaves it out.</param>
/// <param name="Ended">When it stopped or was terminated; null while it runs.</param>
/// <param name="Group">Its Auto Scaling group, or null.</param>
internal sealed record SimulatedInstance(
    string Id,
    string Type,
    string State,
    DateTimeOffset Launched,
    DateTimeOffset? Ended,
    string ZoneName,
    string ZoneId,
    string? Lifecycle,
    FleetSpec Fleet,
    string? Group,
    IReadOnlyDictionary<string, string> Tags)
{
    public int StateCode => State switch
    {
        "running" => 16,
        "stopped" => 80,
        _ => 48,
    };
}
