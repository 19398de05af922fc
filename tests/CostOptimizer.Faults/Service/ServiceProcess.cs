using System.Diagnostics;
using System.Globalization;

namespace CostOptimizer.Faults.Service;

/// <summary>A service in a process of its own, to be killed. Its log goes to a file.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task _log;

    private ServiceProcess(Process process, string logPath)
    {
        _process = process;
        _log = Task.WhenAll(KeepAsync(process.StandardError, logPath), process.StandardOutput.ReadToEndAsync(CancellationToken.None));
    }

    public static ServiceProcess Start(ServicePlan plan, string logPath) => new(
        Process.Start(new ProcessStartInfo("dotnet", [typeof(ServiceProcess).Assembly.Location, ServiceHost.Command, plan.ToJson()])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!,
        logPath);

    public Task JumpAsync(TimeSpan by)
    {
        _process.StandardInput.AutoFlush = true;
        return _process.StandardInput.WriteLineAsync(by.TotalSeconds.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Kills it (SIGKILL) at whatever instruction it is.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        await _log;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static async Task KeepAsync(StreamReader from, string path)
    {
        await using var file = new StreamWriter(path) { AutoFlush = true };
        while (await from.ReadLineAsync(CancellationToken.None) is { } line)
        {
            await file.WriteLineAsync(line);
        }
    }
}
