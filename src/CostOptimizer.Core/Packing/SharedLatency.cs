using CostOptimizer.Core.Sizing;

namespace CostOptimizer.Core.Packing;

/// <summary>
/// Response time on a device whose tenants take turns. Whatever runs delays everyone, so each tenant queues as if every
/// call were the longest one of any tenant: its own service time plus the 99 % wait of M/M/1 at that service time.
/// </summary>
internal static class SharedLatency
{
    private const double Share = 0.99;

    /// <param name="load">Joint busy share of the device, 0 to below 1.</param>
    /// <returns>True when every promise holds; a promise beside a tenant whose service time is not known cannot be shown to hold.</returns>
    public static bool Holds(IReadOnlyCollection<PackItem> tenants, double load)
    {
        if (tenants.All(tenant => tenant.P99Milliseconds is null))
        {
            return true;
        }

        if (tenants.Any(tenant => tenant.ServiceMilliseconds is null))
        {
            return false;
        }

        var wait = ErlangC.WaitQuantile(servers: 1, load, tenants.Max(tenant => tenant.ServiceMilliseconds!.Value), Share);
        return tenants.All(tenant => tenant.P99Milliseconds is not { } promise || tenant.ServiceMilliseconds!.Value + wait <= promise);
    }
}
