using System.Diagnostics;
using System.Globalization;
using CostOptimizer.Jobs.TestWorker;

namespace CostOptimizer.Jobs.Tests.Support;

/// <summary>A worker in a process of its own.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private WorkerProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public static async Task<WorkerProcess> StartAsync(string provider, string place, string traces, int parallelCalls)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            ArgumentList =
            {
                typeof(TestProgram).Assembly.Location, provider, place, traces, parallelCalls.ToString(CultureInfo.InvariantCulture),
            },
        };
        var worker = new WorkerProcess(Process.Start(start)!);
        using var timeout = new CancellationTokenSource(Patience);
        while (await worker._process.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
        {
            if (line == "ready")
            {
                // Drained, so that a full pipe never stops it.
                _ = worker._process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return worker;
            }
        }

        throw new InvalidOperationException("The worker ended before it was ready.");
    }

    /// <summary>Kills it at whatever instruction it is.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Asks it to stop.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(CancellationToken.None);
        using var timeout = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(timeout.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }
}
