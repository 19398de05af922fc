using System.Diagnostics;

namespace CostOptimizer.Worker.Tests.Support;

/// <summary>Runs the program as a user does: its own process, arguments, environment and streams.</summary>
internal static class CostOpt
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "costopt.dll");

    public sealed record Ended(int ExitCode, string Output, string Messages);

    public static Task<Ended> RunAsync(string folder, params string[] arguments) => RunAsync(folder, new Dictionary<string, string>(), arguments);

    public static async Task<Ended> RunAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Process.Start(StartInfo(folder, environment, arguments))!;
        var cancellationToken = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var messages = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new Ended(process.ExitCode, await output, await messages);
    }

    /// <summary>Starts a verb that stays up; the caller kills it.</summary>
    public static Process Start(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        Process.Start(StartInfo(folder, environment, arguments))!;

    private static ProcessStartInfo StartInfo(string folder, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
