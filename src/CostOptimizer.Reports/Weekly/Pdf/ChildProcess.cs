using System.ComponentModel;
using System.Diagnostics;

namespace CostOptimizer.Reports.Weekly.Pdf;

/// <summary>Runs a program to its end, or ends it with all that it started.</summary>
internal static class ChildProcess
{
    /// <returns>Exit code and what it wrote to its output; null when it could not be started or took too long.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up; the program was ended.</exception>
    public static async Task<(int ExitCode, string Output)?> RunAsync(
        string path, IEnumerable<string> arguments, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false },
        };
        try
        {
            if (!process.Start())
            {
                return null;
            }
        }
        catch (Win32Exception)
        {
            return null; // No such program, or no right to run it.
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(timeout);
        try
        {
            // Both are read, so that neither fills up and stops the program.
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
