using System.Collections.Concurrent;

namespace CostOptimizer.Aws.Inventory;

/// <summary>
/// Which instance has which host name, per partition, as discovery last saw it: agents may publish nothing else to
/// tell an instance by. A name that two instances have is no answer.
/// </summary>
internal sealed class InstanceHosts
{
    private readonly ConcurrentDictionary<string, Dictionary<string, string?>> _hosts = new(StringComparer.Ordinal);

    /// <param name="names">Private DNS names with the instance that has them.</param>
    public void Set(string partition, IEnumerable<(string DnsName, string InstanceId)> names)
    {
        var hosts = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (dnsName, instanceId) in names)
        {
            foreach (var host in new HashSet<string>(StringComparer.OrdinalIgnoreCase) { dnsName, dnsName.Split('.')[0] })
            {
                hosts[host] = hosts.TryGetValue(host, out var other) && other != instanceId ? null : instanceId;
            }
        }

        _hosts[partition] = hosts;
    }

    public string? Find(string partition, string host) =>
        _hosts.TryGetValue(partition, out var hosts)
            ? hosts.GetValueOrDefault(host) ?? hosts.GetValueOrDefault(host.Split('.')[0])
            : null;
}
