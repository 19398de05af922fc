using System.Net;

namespace CostOptimizer.Application.Outbound;

/// <summary>Tells addresses of the public internet from all others.</summary>
/// <remarks>Sources: IANA's special-purpose address registries for IPv4 and IPv6.</remarks>
public static class PublicAddress
{
    private static readonly IPNetwork[] SpecialV4 =
    [
        .. new[]
        {
            "0.0.0.0/8", // this network
            "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", // private
            "100.64.0.0/10", // carrier-grade NAT
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, with every cloud's metadata service
            "192.0.0.0/24", "192.88.99.0/24", // protocol assignments, 6to4 relays
            "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", // documentation
            "198.18.0.0/15", // benchmarks
            "224.0.0.0/4", "240.0.0.0/4", // multicast, reserved and broadcast
        }.Select(network => IPNetwork.Parse(network)),
    ];

    // Everything outside of it is special: loopback, unique local with fd00:ec2::254, link-local, NAT64, multicast.
    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] SpecialV6 =
    [
        .. new[]
        {
            "2001::/23", // protocol assignments, with Teredo
            "2001:db8::/32", "3fff::/20", // documentation
            "2002::/16", // 6to4, which carries an IPv4 address
        }.Select(network => IPNetwork.Parse(network)),
    ];

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork
            ? !SpecialV4.Any(network => network.Contains(address))
            : GlobalV6.Contains(address) && !SpecialV6.Any(network => network.Contains(address));
    }
}
