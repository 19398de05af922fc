using System.Net;

namespace CostOptimizer.Web.Access.Proxies;

/// <summary>The proxies whose word is taken.</summary>
internal sealed class TrustedNetworks(AccessOptions options)
{
    public IReadOnlyList<IPNetwork> All { get; } = [.. options.TrustedProxies.Select(Parse)];

    public static bool IsNetwork(string text) => IPAddress.TryParse(text, out _) || IPNetwork.TryParse(text, out _);

    /// <param name="address">An IPv4 address may come as IPv6, as dual-stack sockets show it.</param>
    public bool Contains(IPAddress? address) =>
        address is not null && All.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    private static IPNetwork Parse(string text) => IPAddress.TryParse(text, out var address)
        ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.Parse(text);
}
