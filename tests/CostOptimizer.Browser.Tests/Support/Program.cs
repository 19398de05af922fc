using System.Diagnostics;

namespace CostOptimizer.Browser.Tests.Support;

/// <summary>The program as a process of its own.</summary>
internal static class Program
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "costopt.dll");

    /// <summary>Starts a verb that serves, and waits until it says where.</summary>
    /// <exception cref="InvalidOperationException">It ended before; the message has what it wrote.</exception>
    public static async Task<(Process Process, Uri Address)> ServeAsync(string folder, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        const string Before = "Serving reports at ";
        var process = Process.Start(StartInfo(folder, settings, arguments))!;
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var said = new List<string>();
        while (await process.StandardError.ReadLineAsync(CancellationToken.None) is { } line)
        {
            said.Add(line);
            if (line.IndexOf(Before, StringComparison.Ordinal) is >= 0 and var at)
            {
                _ = process.StandardError.ReadToEndAsync(CancellationToken.None); // drained, so that a full pipe never stops it
                return (process, new Uri(line[(at + Before.Length)..].Split(';')[0]));
            }
        }

        throw new InvalidOperationException($"The program ended before it served: {string.Join('\n', said)}");
    }

    /// <exception cref="InvalidOperationException">It failed; the message has what it wrote.</exception>
    public static async Task RunAsync(string folder, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        using var process = Process.Start(StartInfo(folder, settings, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var messages = await process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"costopt {string.Join(' ', arguments)} ended with {process.ExitCode}: {messages}{await output}");
        }
    }

    private static ProcessStartInfo StartInfo(string folder, IReadOnlyDictionary<string, string> settings, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly, .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
