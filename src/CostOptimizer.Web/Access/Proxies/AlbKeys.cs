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
    private const int FetchesAtOnce = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly BriefCache<ECDsa?> _keys = new(Lifetime, RememberedKeys, clock);
    private readonly SemaphoreSlim _fetches = new(FetchesAtOnce);
    private readonly HttpClient _http = new(OutboundHandlers.Create(outbound)) { Timeout = Patience, MaxResponseContentBufferSize = LargestKey };

    public Task<ECDsa?> FindAsync(string id, CancellationToken cancellationToken) =>
        _keys.GetAsync(id, token => FetchAsync(id, token), cancellationToken);

    public void Dispose()
    {
        _http.Dispose();
        _fetches.Dispose();
    }

    /// <exception cref="HttpRequestException">The key cannot be had, or too many others are being fetched.</exception>
    private async Task<ECDsa?> FetchAsync(string id, CancellationToken cancellationToken)
    {
        if (!await _fetches.WaitAsync(Patience, cancellationToken))
        {
            throw new HttpRequestException("Too many keys are being fetched already.");
        }

        try
        {
            return await AskAsync(id, cancellationToken);
        }
        finally
        {
            _fetches.Release();
        }
    }

    private async Task<ECDsa?> AskAsync(string id, CancellationToken cancellationToken)
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
