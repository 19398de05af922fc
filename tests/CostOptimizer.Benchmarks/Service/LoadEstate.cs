using CostOptimizer.Simulator;
using CostOptimizer.Simulator.Estates;

namespace CostOptimizer.Benchmarks.Service;

/// <summary>The simulated AWS in a process of its own, so that what it takes is told apart from the service.</summary>
internal static class LoadEstate
{
    public const string Command = "--service-aws";

    /// <summary>Days that pass in a measurement; the estate has lived through them already when it begins.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(2);

    public static async Task<SimulatedEstate> ReadAsync(int scale, CancellationToken cancellationToken) =>
        EstateReader.Read(await EstateFiles.ReadAsync("wide", cancellationToken), "wide", DateTimeOffset.UnixEpoch, seed: null, scale);

    /// <summary>What the service's clock shows at the beginning.</summary>
    public static DateTimeOffset Beginning(SimulatedEstate estate) => estate.Now - Ahead;

    public static async Task RunAsync(int scale)
    {
        await using var simulator = await AwsSimulator.StartAsync(new SimulatorOptions { Estate = "wide", Scale = scale }, CancellationToken.None);
        Console.WriteLine(simulator.BaseAddress.AbsoluteUri);

        // Input that ends means that nobody measures any more.
        await Console.In.ReadToEndAsync(CancellationToken.None);
    }
}
