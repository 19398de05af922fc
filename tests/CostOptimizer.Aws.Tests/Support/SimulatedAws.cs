using CostOptimizer.Application.Estate;
using CostOptimizer.Aws.Configuration;
using CostOptimizer.Aws.Credentials;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using CostOptimizer.Simulator;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Aws.Tests.Support;

/// <summary>The adapters wired to a simulated AWS of their own.</summary>
internal sealed class SimulatedAws : IAsyncDisposable
{
    public static readonly Account Media = new("111122223333", "media-prod", Partition.Aws);

    private readonly ServiceProvider _services;

    private SimulatedAws(AwsSimulator simulator, ServiceProvider services) => (Simulator, _services) = (simulator, services);

    public AwsSimulator Simulator { get; }

    public Window LastDay
    {
        get
        {
            var now = Simulator.Estate.Now.UtcDateTime;
            return new Window(now.AddDays(-1), now);
        }
    }

    public static async Task<SimulatedAws> StartAsync(Action<AwsOptions, AwsSimulator>? change = null, string estate = "demo")
    {
        var token = TestContext.Current.CancellationToken;
        var simulator = await AwsSimulator.StartAsync(new SimulatorOptions { Estate = estate, Throttle = false }, token);
        var options = new AwsOptions { ServiceUrl = simulator.BaseAddress.ToString(), MaxAttempts = 2, RequestTimeout = TimeSpan.FromSeconds(20) };
        options.Accounts.AddRange(simulator.Estate.Accounts.Select(account => new AwsAccountOptions
        {
            Id = account.Id,
            Name = account.Name,
            Partition = account.Partition,
            Regions = [.. account.Regions],
        }));
        change?.Invoke(options, simulator);
        var keys = simulator.Estate.Accounts.ToDictionary(account => account.Id, account => new AccountKeys(account.AccessKeyId, account.SecretAccessKey));
        var services = new ServiceCollection().AddLogging().AddAws(options, keys).BuildServiceProvider();
        return new SimulatedAws(simulator, services);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Account Account(string id)
    {
        var account = Simulator.Estate.Account(id)!;
        return new Account(account.Id, account.Name, PartitionNames.Parse(account.Partition)!.Value);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Simulator.DisposeAsync();
    }
}
