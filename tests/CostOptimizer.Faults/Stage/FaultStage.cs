using CostOptimizer.Faults.Service;
using CostOptimizer.Simulator;

namespace CostOptimizer.Faults.Stage;

/// <summary>The simulated AWS and the receiver of webhooks, which outlive every service, and a folder for all files.</summary>
internal sealed class FaultStage : IAsyncDisposable
{
    // Where one service follows another, so that no time is lost; two side by side need more on a busy machine.
    private static readonly TimeSpan SoonDead = TimeSpan.FromSeconds(1);

    private readonly string _estate;
    private readonly List<ServiceProcess> _processes = [];
    private int _started;

    private FaultStage(string folder, string estate, AwsSimulator simulator, Receiver receiver) =>
        (Folder, _estate, Simulator, Receiver) = (folder, estate, simulator, receiver);

    /// <summary>Holds the databases and what every service logged, for whoever looks for a cause.</summary>
    public string Folder { get; }

    public AwsSimulator Simulator { get; }

    public Receiver Receiver { get; }

    public static async Task<FaultStage> SetAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("costopt-faults-").FullName;
        var estate = Path.Join(folder, "estate.yaml");
        await File.WriteAllTextAsync(estate, FaultEstate.Yaml, cancellationToken);
        var simulator = await AwsSimulator.StartAsync(new SimulatorOptions { Estate = estate }, cancellationToken);
        return new FaultStage(folder, estate, simulator, await Receiver.StartAsync(cancellationToken));
    }

    /// <summary>A new database, whose services' clock begins now.</summary>
    public Task<Desk> OpenDeskAsync(string name, CancellationToken cancellationToken, string analysisCron = "", TimeSpan? takeoverAfter = null) => Desk.OpenAsync(
        new ServicePlan(_estate, Simulator.BaseAddress, Path.Join(Folder, $"{name}.db"), TimeProvider.System.GetUtcNow(), analysisCron, takeoverAfter ?? SoonDead),
        Receiver,
        cancellationToken);

    public ServiceProcess Start(Desk desk)
    {
        var process = ServiceProcess.Start(desk.Plan, Path.Join(Folder, $"service-{_started++}.log"));
        _processes.Add(process);
        return process;
    }

    /// <summary>Kills every service that still runs.</summary>
    public async Task StopAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }

        _processes.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Simulator.DisposeAsync();
        await Receiver.DisposeAsync();
        if (Environment.GetEnvironmentVariable("COSTOPT_KEEP_FAULTS") is null)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
