using System.Globalization;
using CostOptimizer.Application.Jobs;

namespace CostOptimizer.Jobs.TestWorker;

/// <summary>
/// Leaves a file when it begins and one when it ends, named after its argument and this process. An argument that begins
/// with <c>hold</c> ends only when the file <c>release</c> is there.
/// </summary>
internal sealed class TraceJob(string kind, string folder, bool isExclusive) : IJob
{
    private static int _traces;

    public string Kind => kind;

    public bool IsExclusive => isExclusive;

    public async Task RunAsync(string argument, CancellationToken cancellationToken)
    {
        Leave(argument, "began");
        try
        {
            while (argument.StartsWith("hold", StringComparison.Ordinal) && !File.Exists(Path.Combine(folder, "release")))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            Leave(argument, "stopped");
            throw;
        }

        Leave(argument, "ended");
    }

    private void Leave(string argument, string what) => File.WriteAllText(
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{argument}.{what}.{Environment.ProcessId}.{Interlocked.Increment(ref _traces)}")), "");
}
