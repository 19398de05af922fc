using System.Diagnostics;
using System.Globalization;

namespace CostOptimizer.Benchmarks;

/// <summary>Runs one case once in this process and says how much memory the process ever held, which BenchmarkDotNet does not measure.</summary>
internal static class PeakMemory
{
    public const string Option = "--peak";

    /// <returns>The process's exit code.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        if (arguments is not [Option, var name, var count] || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var fleets))
        {
            Console.Error.WriteLine("Use: --peak study|shared-study FLEETS");
            return 2;
        }

        var hasCommitments = name.StartsWith("shared-", StringComparison.Ordinal);
        var input = new PlanningEstate(fleets, hasCommitments).Input with { Loop = PlanningWork.OnAllCores };
        Say("input");
        var (clock, processor) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        var studies = PlanningWork.Study(input);
        Say("studied");
        Console.WriteLine(FormattableString.Invariant(
            $"{fleets} fleets in {clock.Elapsed.TotalSeconds:0.0} s, {(Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds:0.0} s of processor time, {studies.Count(study => study.Proposal?.Chosen is not null)} with a proposal"));
        GC.KeepAlive(input);
        return 0;
    }

    private static void Say(string phase)
    {
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(FormattableString.Invariant(
            $"{phase,-12} peak working set {process.PeakWorkingSet64 / 1e6,6:0} MB, now {process.WorkingSet64 / 1e6,6:0} MB, heap {GC.GetTotalMemory(forceFullCollection: false) / 1e6,6:0} MB, allocated {GC.GetTotalAllocatedBytes() / 1e6,6:0} MB"));
    }
}
