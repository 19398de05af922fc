using System.Net;

namespace CostOptimizer.Worker.Health;

/// <summary>Asks a server on this machine whether it is ready.</summary>
internal static class ReadyProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <returns>Where a server that listens so is reached from its own machine: "any address" is no address to call.</returns>
    public static Uri AddressOf(string listen)
    {
        var address = new UriBuilder(listen) { Path = "/health/ready" };
        if (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip))
        {
            address.Host = ip.Equals(IPAddress.Any) ? "127.0.0.1" : ip.Equals(IPAddress.IPv6Any) ? "[::1]" : address.Host;
        }

        return address.Uri;
    }

    /// <returns>Whether it is ready, and what to say of it; no answer is one, too.</returns>
    public static async Task<(bool IsReady, string Words)> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        // Never through a proxy of the environment: this is the same machine.
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(address, cancellationToken);
            return (answer.StatusCode == HttpStatusCode.OK, answer.StatusCode == HttpStatusCode.OK ? "ready" : $"not ready ({(int)answer.StatusCode})");
        }
        catch (HttpRequestException exception)
        {
            return (false, $"no answer ({exception.HttpRequestError})");
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (false, $"no answer within {Patience.TotalSeconds:0} s");
        }
    }
}
