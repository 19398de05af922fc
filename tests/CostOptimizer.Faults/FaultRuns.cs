using System.Globalization;
using CostOptimizer.Faults.Runs;
using CostOptimizer.Faults.Service;

namespace CostOptimizer.Faults;

/// <summary>The commands of the program.</summary>
public static class FaultRuns
{
    private const int Passed = 0;
    private const int Broken = 1;
    private const int BadInput = 2;

    /// <param name="arguments">A command and its options, <c>--name value</c>; see the README.</param>
    /// <param name="output">Gets a line for each step and a summary.</param>
    /// <returns>0 when every promise was kept, 1 when one was broken, 2 when the command is unknown.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        switch (arguments.FirstOrDefault())
        {
            case ServiceHost.Command:
                await ServiceHost.RunAsync(arguments[1]);
                return Passed;
            case "kills":
                return Code(await new KillRun(output).RunAsync((int)Option(arguments, "--count", 20), (int)Option(arguments, "--seed", 1), cancellationToken));
            case "two-workers":
                return Code(await new TwoWorkersRun(output).RunAsync(cancellationToken));
            case "aws":
                return Code(await new AwsRun(output).RunAsync(Option(arguments, "--throttle", 0.3), Option(arguments, "--fail", 0.1), cancellationToken));
            case "clock":
                return Code(await new ClockRun(output).RunAsync(cancellationToken));
            case "database":
                return Code(await new DatabaseRun(output).RunAsync(
                    TimeSpan.FromSeconds(Option(arguments, "--seconds", 60)), (int)Option(arguments, "--count", 1), (int)Option(arguments, "--seed", 1), cancellationToken));
            case "unreadable":
                return Code(await new UnreadableRun(output).RunAsync(cancellationToken));
            case "disk":
                return Code(await new DiskRun(output).RunAsync(TimeSpan.FromSeconds(Option(arguments, "--seconds", 15)), cancellationToken));
            default:
                await output.WriteLineAsync("Give one of: kills, two-workers, aws, unreadable, clock, database, disk; the README says more.");
                return BadInput;
        }
    }

    private static int Code(bool isSound) => isSound ? Passed : Broken;

    private static double Option(IReadOnlyList<string> arguments, string name, double fallback)
    {
        var at = arguments.ToList().IndexOf(name);
        return at < 0 ? fallback : double.Parse(arguments[at + 1], CultureInfo.InvariantCulture);
    }
}
