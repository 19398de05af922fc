namespace CostOptimizer.Core.Realised;

/// <summary>A recommendation on its way, with what came of it in one week.</summary>
/// <param name="Bought">Owned commitments that were bought because of it.</param>
/// <param name="Hosts">Shared hosts that it runs on since; empty for hosts of its own.</param>
public sealed record RealisedMove(Baseline Baseline, IReadOnlyList<BoughtShare> Bought, IReadOnlyList<HostShare> Hosts)
{
    /// <summary>Of the usage under a key, the part that is the move's own, 0..1.</summary>
    public decimal PortionOf(string key) =>
        Hosts.FirstOrDefault(host => host.Host.Value == key) is { } host ? host.Share : key == Baseline.Fleet.Value ? 1m : 0m;
}
