using System.Net;
using System.Security.Cryptography;
using CostOptimizer.Application.Access;
using CostOptimizer.Application.Outbound;

namespace CostOptimizer.Web.Access.Proxies;

/// <summary>Fetches public keys from AWS and remembers them, unknown ones too, so that made-up ids cost one request each.</summary>
internal sealed class AlbKeys(AlbOptions options, OutboundOptions outbound, TimeProvider clock) : IAlbKeys, IDisposable
{
    private const int LargestKey = 4096;
    private const int RememberedKeys = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly BriefCache<ECDsa?> _keys = new(Lifetime, RememberedKeys, clock);
    private readonly HttpClient _http = new(OutboundHandlers.Create(outbound)) { Timeout = Patience, MaxResponseContentBufferSize = LargestKey };

    public Task<ECDsa?> FindAsync(string id, CancellationToken cancellationToken) =>
        _keys.GetAsync(id, token => FetchAsync(id, token), cancellationToken);

    public void Dispose() => _http.Dispose();

    private async Task<ECDsa?> FetchAsync(string id, CancellationToken cancellationToken)
    {
        using var response = await _http.GetAsync(options.KeyAddress + id, cancellationToken);
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        return Import(await response.Content.ReadAsStringAsync(cancellationToken));
    }

    internal static ECDsa? Import(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (key.KeySize == 256)
            {
                return key;
            }
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            // Not a key at all: as if there were none.
        }

        key.Dispose();
        return null;
    }
}
