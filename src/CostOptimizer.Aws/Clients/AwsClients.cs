using System.Collections.Concurrent;
using Amazon;
using Amazon.Runtime;
using Amazon.SecurityToken;
using CostOptimizer.Application.Estate;
using CostOptimizer.Aws.Calls;
using CostOptimizer.Aws.Configuration;
using CostOptimizer.Aws.Credentials;

namespace CostOptimizer.Aws.Clients;

/// <summary>Makes and keeps the SDK's clients: one per service, account and region, all on one connection pool.</summary>
internal sealed class AwsClients : IRoleSessions, IDisposable
{
    private readonly ConcurrentDictionary<(Type Client, string AccountId, string Region), Lazy<AmazonServiceClient>> _clients = new();
    private readonly ConcurrentBag<AmazonSecurityTokenServiceClient> _assuming = [];
    private readonly AwsOptions _options;
    private readonly AwsGate _gate;
    private readonly MeteredHttpClientFactory _http;
    private readonly IAccountCredentials _credentials;
    private string? _callerId;

    public AwsClients(AwsOptions options, IReadOnlyDictionary<string, AccountKeys> keys, AwsGate gate, ApiCallMeter meter)
    {
        _options = options;
        _gate = gate;
        _http = new MeteredHttpClientFactory(meter, options.RequestTimeout);
        _credentials = new AccountCredentials(options, keys, this);
    }

    /// <summary>One account in one region, ready to be asked.</summary>
    public AwsSession Session(Account account, string region) => new(account, region, this, _gate);

    /// <summary>The account and region of the SDK's default credentials; its id is not known before it is asked for.</summary>
    public AwsSession DefaultSession(string region) => new(Account: null, region, this, _gate);

    /// <summary>Tells which account the default credentials turned out to belong to.</summary>
    public void NoteCaller(string accountId) => _callerId = accountId;

    public bool IsCaller(string accountId) => _callerId == accountId;

    public AWSCredentials Assume(Account account, string roleArn, string? externalId, AWSCredentials source)
    {
        var region = _options.Accounts.FirstOrDefault(candidate => candidate.Id == account.Id)?.Regions.FirstOrDefault()
            ?? PartitionNames.HomeRegion(account.Partition);
        var sts = new AmazonSecurityTokenServiceClient(source, Configured(new AmazonSecurityTokenServiceConfig(), region));
        _assuming.Add(sts);
        return new AssumedRoleCredentials(sts, _gate, new AwsCall(AwsServices.Sts, "AssumeRole", account.Id, region), roleArn, externalId);
    }

    public TClient Client<TClient, TConfig>(Account? account, string region, Func<AWSCredentials, TConfig, TClient> create)
        where TClient : AmazonServiceClient
        where TConfig : ClientConfig, new() =>
        (TClient)_clients.GetOrAdd(
            (typeof(TClient), account?.Id ?? "", region),
            _ => new Lazy<AmazonServiceClient>(() => create(
                account is null ? _credentials.Default : _credentials.For(account),
                Configured(new TConfig(), region)))).Value;

    public void Dispose()
    {
        foreach (var client in _clients.Values.Where(client => client.IsValueCreated))
        {
            client.Value.Dispose();
        }

        foreach (var client in _assuming)
        {
            client.Dispose();
        }

        _http.Dispose();
    }

    private TConfig Configured<TConfig>(TConfig config, string region)
        where TConfig : ClientConfig
    {
        if (string.IsNullOrWhiteSpace(_options.ServiceUrl))
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }
        else
        {
            config.ServiceURL = _options.ServiceUrl;
        }

        // Without it, an endpoint from the settings or the environment is signed for the wrong region.
        config.AuthenticationRegion = region;
        config.RetryMode = RequestRetryMode.Standard; // Adaptive gives up under throttling; the gate limits rates instead.
        config.MaxErrorRetry = _options.MaxAttempts - 1;
        config.Timeout = _options.RequestTimeout;
        config.HttpClientFactory = _http;
        return config;
    }
}
