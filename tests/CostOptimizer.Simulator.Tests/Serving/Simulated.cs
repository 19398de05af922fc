namespace CostOptimizer.Simulator.Tests.Serving;

/// <summary>A simulator under a fixed clock, for one test.</summary>
internal sealed class Simulated : IAsyncDisposable
{
    /// <summary>Not the estate's own instant: the wire's clock is another one.</summary>
    public static readonly DateTimeOffset WireNow = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);

    private readonly List<SimulatorClient> _clients = [];
    private readonly string? _file;

    private Simulated(AwsSimulator simulator, FixedClock clock, string? file)
    {
        Simulator = simulator;
        Clock = clock;
        _file = file;
    }

    public AwsSimulator Simulator { get; }

    public FixedClock Clock { get; }

    public static async Task<Simulated> DemoAsync(SimulatorOptions? options = null)
    {
        var clock = new FixedClock(WireNow);
        var simulator = await AwsSimulator.StartAsync(
            (options ?? new SimulatorOptions { Throttle = false }) with { TimeProvider = clock },
            TestContext.Current.CancellationToken);
        return new Simulated(simulator, clock, null);
    }

    /// <summary>An estate written for the test.</summary>
    public static async Task<Simulated> FromAsync(string yaml, bool throttle = false)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".yaml");
        await File.WriteAllTextAsync(file, yaml, TestContext.Current.CancellationToken);
        var clock = new FixedClock(WireNow);
        var simulator = await AwsSimulator.StartAsync(
            new SimulatorOptions { Estate = file, Throttle = throttle, TimeProvider = clock },
            TestContext.Current.CancellationToken);
        return new Simulated(simulator, clock, file);
    }

    public SimulatorClient Client(string region = "us-east-1", int account = 0) =>
        Track(new SimulatorClient(Simulator, Simulator.Estate.Accounts[account], region, Clock));

    public SimulatorClient Track(SimulatorClient client)
    {
        _clients.Add(client);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await Simulator.DisposeAsync();
        if (_file is not null)
        {
            File.Delete(_file);
        }
    }
}
