using Amazon.Runtime;

namespace CostOptimizer.Aws.Calls;

/// <summary>Gives every client the one pooled connection stack that counts requests.</summary>
internal sealed class MeteredHttpClientFactory : HttpClientFactory, IDisposable
{
    private readonly HttpClient _client;

    public MeteredHttpClientFactory(ApiCallMeter meter, TimeSpan timeout)
    {
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false, // A redirect would carry the signature to another host.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(10),
        };
        _client = new HttpClient(new CallMeteringHandler(meter, sockets)) { Timeout = timeout };
    }

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    public void Dispose() => _client.Dispose();
}
