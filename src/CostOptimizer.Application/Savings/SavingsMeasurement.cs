using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Realised;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Savings;

/// <summary>
/// Brings the ledger up to date: finds what is to be measured and measures every whole week that analyses have read and that is not
/// stored, and the last two again, because late data and late decisions change them.
/// </summary>
/// <remarks>What is stored of a week follows from stored analyses, prices and decisions alone, so doing it again gives the same.</remarks>
public sealed class SavingsMeasurement
{
    private const int MeasuredAgain = 2;

    private readonly IPriceReader _prices;
    private readonly IWeeklySource _source;
    private readonly ISavingsStore _store;
    private readonly SavingsTracking _tracking;
    private readonly WeekMeasurement _measurement;
    private readonly SavingsOptions _options;
    private readonly TimeProvider _clock;

    internal SavingsMeasurement(
        IPriceReader prices, IWeeklySource source, ISavingsStore store, SavingsTracking tracking, WeekMeasurement measurement, SavingsOptions options, TimeProvider clock) =>
        (_prices, _source, _store, _tracking, _measurement, _options, _clock) = (prices, source, store, tracking, measurement, options, clock);

    /// <returns>How many weeks were measured.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        var runs = (await _source.FindRunsAsync(new Window(now.AddYears(-10), now), cancellationToken))
            .Where(IsOfTheEstate)
            .OrderBy(run => run.StartedAtUtc)
            .ThenBy(run => run.Id, StringComparer.Ordinal)
            .ToList();
        var prices = await PriceHistory.ReadAsync(_prices, cancellationToken);
        var tracked = await _tracking.FindAsync(runs, prices, now, cancellationToken);
        var weeks = await DueAsync(tracked, runs, cancellationToken);
        foreach (var week in weeks)
        {
            var active = tracked.Where(saving => IsMeasuredIn(saving.Baseline, week)).ToList();
            await _store.SaveAsync(await _measurement.MeasureAsync(week, active, runs, prices, cancellationToken), cancellationToken);
        }

        return weeks.Count;
    }

    private static bool IsOfTheEstate(AnalysisRun run) => run.Scope.CoversEverything() && run.WhatIf is null && run.Status != RunStatus.Failed;

    private async Task<IReadOnlyList<DateTime>> DueAsync(
        IReadOnlyList<TrackedSaving> tracked, IReadOnlyList<AnalysisRun> runs, CancellationToken cancellationToken)
    {
        if (tracked.Count == 0 || runs.Count == 0)
        {
            return [];
        }

        var read = runs.Max(run => run.Window.ToUtc);
        var stored = (await _store.ReadSavingsAsync(null, cancellationToken)).ToDictionary(
            week => week.WeekUtc, week => week.Savings.Select(saving => saving.SavingId).ToHashSet(StringComparer.Ordinal));
        List<DateTime> whole = [];
        for (var week = Weeks.Next(Weeks.Of(tracked.Min(saving => saving.Baseline.SinceUtc))); Weeks.Next(week) <= read; week = Weeks.Next(week))
        {
            whole.Add(week);
        }

        return [.. whole.Where((week, index) => index >= whole.Count - MeasuredAgain
            || !stored.TryGetValue(week, out var ids)
            || tracked.Any(saving => IsMeasuredIn(saving.Baseline, week) && !ids.Contains(saving.Id)))];
    }

    /// <summary>From the first whole week after the baseline on.</summary>
    private bool IsMeasuredIn(Baseline baseline, DateTime weekUtc) =>
        weekUtc >= baseline.SinceUtc && weekUtc < baseline.SinceUtc.AddMonths(_options.LongestMonths);
}
