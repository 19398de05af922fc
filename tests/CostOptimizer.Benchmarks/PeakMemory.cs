using System.Diagnostics;
using System.Globalization;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Benchmarks;

/// <summary>Runs one case once in this process and says how much memory the process ever held, which BenchmarkDotNet does not measure.</summary>
internal static class PeakMemory
{
    public const string Option = "--peak";

    /// <returns>The process's exit code.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        if (arguments is not [Option, "study" or "shared-study" or "plan" or "shared-plan", var count]
            || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var fleets))
        {
            Console.Error.WriteLine($"Use: {Option} study|shared-study|plan|shared-plan FLEETS");
            return 2;
        }

        var isShared = arguments[1].StartsWith("shared-", StringComparison.Ordinal);
        var input = new PlanningEstate(fleets, isShared).Input with { Loop = PlanningWork.OnAllCores };
        Say("input");
        var (clock, processor) = (Stopwatch.StartNew(), ProcessorTime());
        var changed = arguments[1].EndsWith("plan", StringComparison.Ordinal)
            ? EstatePlanner.Plan(input).Fleets.Count(fleet => fleet.Recommendation.Action != ActionKind.Stay)
            : PlanningWork.Study(input).Count(study => study.Proposal?.Chosen is not null);
        Say("planned");
        Console.WriteLine(FormattableString.Invariant(
            $"{fleets} fleets in {clock.Elapsed.TotalSeconds:0.0} s, {(ProcessorTime() - processor).TotalSeconds:0.0} s of processor time, {changed} with a proposal"));
        GC.KeepAlive(input);
        return 0;
    }

    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static void Say(string phase)
    {
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(FormattableString.Invariant(
            $"{phase,-8} peak working set {process.PeakWorkingSet64 / 1e6,6:0} MB, now {process.WorkingSet64 / 1e6,6:0} MB, heap {GC.GetTotalMemory(forceFullCollection: false) / 1e6,6:0} MB, allocated {GC.GetTotalAllocatedBytes() / 1e6,6:0} MB"));
    }
}
