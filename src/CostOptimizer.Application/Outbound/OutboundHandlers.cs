using System.Net;
using System.Net.Sockets;

namespace CostOptimizer.Application.Outbound;

/// <summary>
/// Makes the handlers of HTTP clients that call addresses which people give. Each connection is checked when it is made,
/// by the address that it is made to, so that neither a name that changes its mind nor a redirect leads inside.
/// </summary>
/// <remarks>
/// Behind a proxy that the environment names, the proxy looks names up and decides where they may lead; only its own
/// address is connected to from here.
/// </remarks>
public static class OutboundHandlers
{
    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(10);

    // A connection that stays open keeps what its name meant once.
    private static readonly TimeSpan LongestConnection = TimeSpan.FromMinutes(5);

    private static readonly DnsEndPoint[] Proxies =
    [
        .. new[] { "http://example.com/", "https://example.com/" }
            .Select(address => HttpClient.DefaultProxy.GetProxy(new Uri(address)))
            .OfType<Uri>()
            .Select(proxy => new DnsEndPoint(proxy.IdnHost, proxy.Port)),
    ];

    /// <returns>A handler that follows no redirects and sends no cookies; its owner may change that.</returns>
    public static SocketsHttpHandler Create(OutboundOptions options) => Create(options, Dns.GetHostAddressesAsync);

    /// <param name="resolve">Looks a name up; for tests.</param>
    internal static SocketsHttpHandler Create(
        OutboundOptions options, Func<string, CancellationToken, Task<IPAddress[]>> resolve) => new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = LongestConnect,
            PooledConnectionLifetime = LongestConnection,
            ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, options, resolve, cancellationToken),
        };

    private static async ValueTask<Stream> ConnectAsync(
        DnsEndPoint target, OutboundOptions options, Func<string, CancellationToken, Task<IPAddress[]>> resolve, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(target.Host, out var literal) ? [literal] : await resolve(target.Host, cancellationToken);
        if (!options.Allows(target.Host) && !Proxies.Contains(target))
        {
            addresses = [.. addresses.Where(PublicAddress.Is)];
        }

        if (addresses.Length == 0)
        {
            throw new PrivateAddressException(target.Host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
