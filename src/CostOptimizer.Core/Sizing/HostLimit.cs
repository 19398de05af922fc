namespace CostOptimizer.Core.Sizing;

/// <summary>A resource of the host that every item draws on: cores, network, disk.</summary>
/// <param name="Resource">For the reader, for example <c>vCPU</c>.</param>
/// <param name="Supply">What the instance has per second, above 0: vCPU-seconds, megabits.</param>
/// <param name="PerItem">What one item takes of it, above 0.</param>
public sealed record HostLimit(string Resource, double Supply, double PerItem)
{
    /// <summary>Most items per second that the instance can feed, whatever its accelerators could do.</summary>
    public double ItemsPerSecond => Supply / PerItem;

    /// <returns>The tightest of them; null when there is none. Ties go by name.</returns>
    public static HostLimit? Tightest(IEnumerable<HostLimit> limits) =>
        limits.OrderBy(limit => limit.ItemsPerSecond).ThenBy(limit => limit.Resource, StringComparer.Ordinal).FirstOrDefault();
}
