using System.Globalization;

namespace CostOptimizer.Jobs.Running;

/// <summary>What this process is called among workers: new at every start, so that the calls of one that was killed are nobody's.</summary>
internal sealed record WorkerName(string Value)
{
    private const int LongestMachine = 60;

    public static WorkerName OfThisProcess()
    {
        var machine = Environment.MachineName;
        return new WorkerName(string.Create(
            CultureInfo.InvariantCulture,
            $"{machine[..Math.Min(machine.Length, LongestMachine)]}-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..8]}"));
    }
}
