using System.Diagnostics;
using System.Globalization;

namespace CostOptimizer.Benchmarks.Service;

/// <summary>This program in a process of its own, under another command, and what it took of the machine.</summary>
internal sealed class Measured : IAsyncDisposable
{
    private readonly Process _process;

    private Measured(Process process) => _process = process;

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The largest working set that it ever had.</summary>
    public long PeakBytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <param name="log">Gets what it says on its error stream.</param>
    public static Measured Start(TextWriter log, params IEnumerable<string> arguments)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Measured).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, line) => log.WriteLine(line.Data);
        process.BeginErrorReadLine();
        return new Measured(process);
    }

    /// <returns>The first line that it writes.</returns>
    public async Task<string> SaysAsync(CancellationToken cancellationToken) =>
        await _process.StandardOutput.ReadLineAsync(cancellationToken)
        ?? throw new InvalidOperationException("The process ended before it was ready.");

    public async Task TellAsync(TimeSpan value)
    {
        await _process.StandardInput.WriteLineAsync(value.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        await _process.StandardInput.FlushAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }
}
