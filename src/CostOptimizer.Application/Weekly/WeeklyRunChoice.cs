using CostOptimizer.Application.Analysis;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Weekly;

/// <summary>Which stored analysis tells of a week.</summary>
/// <remarks>
/// The first after the week's end rather than the newest: further analyses then change nothing that was told, and a
/// report can be made again. A later one of the same days is taken only where the first had parts missing.
/// </remarks>
internal static class WeeklyRunChoice
{
    /// <param name="runs">In any order.</param>
    /// <returns>
    /// The first that succeeded wholly and read to the week's end but not to that of the next; else the first that did in part; else
    /// the one that read most of the week; null when none read any of it. Those of a part of the estate, and those that suppose
    /// something, are none.
    /// </returns>
    public static AnalysisRun? Choose(IEnumerable<AnalysisRun> runs, Window week)
    {
        AnalysisRun[] told =
        [
            .. runs
                .Where(run => run.Status is RunStatus.Succeeded or RunStatus.Partial && run.WhatIf is null && run.Scope.CoversEverything())
                .Where(run => run.Window.ToUtc > week.FromUtc && run.Window.FromUtc < week.ToUtc)
                .OrderBy(run => run.StartedAtUtc)
                .ThenBy(run => run.Id, StringComparer.Ordinal),
        ];
        var after = told.Where(run => run.Window.ToUtc >= week.ToUtc && run.Window.ToUtc < week.ToUtc + week.Length).ToArray();
        return after.FirstOrDefault(run => run.Status == RunStatus.Succeeded)
            ?? after.FirstOrDefault()
            ?? told.OrderByDescending(run => HoursRead(run.Window, week)).FirstOrDefault();
    }

    private static double HoursRead(Window run, Window week) =>
        ((run.ToUtc < week.ToUtc ? run.ToUtc : week.ToUtc) - (run.FromUtc > week.FromUtc ? run.FromUtc : week.FromUtc)).TotalHours;
}
