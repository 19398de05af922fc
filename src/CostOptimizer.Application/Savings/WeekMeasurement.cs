using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Realised;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Savings;

/// <summary>Measures one week: reads it day by day, each day from the first complete analysis that saw all of it.</summary>
internal sealed class WeekMeasurement(IAnalysisStore analyses, EstateDays days)
{
    private const int DaysInWeek = 7;

    /// <param name="tracked">What is to be measured in this week.</param>
    /// <param name="runs">Analyses of the whole estate, in the order of time.</param>
    public async Task<MeasuredWeek> MeasureAsync(
        DateTime weekUtc, IReadOnlyList<TrackedSaving> tracked, IReadOnlyList<AnalysisRun> runs, PriceHistory prices, CancellationToken cancellationToken)
    {
        var read = new Dictionary<string, AnalysisResult>(StringComparer.Ordinal);
        List<RealisedSpan> spans = [];
        for (var day = 0; day < DaysInWeek; day++)
        {
            var window = new Window(weekUtc.AddDays(day), weekUtc.AddDays(day + 1));
            if (await ReadAsync(window, runs, read, cancellationToken) is { } result)
            {
                spans.Add(days.Of(result, window, prices.At(result.Run.StartedAtUtc)));
            }
        }

        var inOrder = read.Values.OrderBy(result => result.Run.StartedAtUtc).ThenBy(result => result.Run.Id, StringComparer.Ordinal).ToList();
        return Measure(weekUtc, tracked, inOrder, spans);
    }

    private async Task<AnalysisResult?> ReadAsync(
        Window day, IReadOnlyList<AnalysisRun> runs, Dictionary<string, AnalysisResult> read, CancellationToken cancellationToken)
    {
        var saw = runs.Where(run => run.Window.FromUtc <= day.FromUtc && run.Window.ToUtc >= day.ToUtc).ToList();
        if ((saw.Find(run => run.Status == RunStatus.Succeeded) ?? saw.FirstOrDefault()) is not { } chosen)
        {
            return null;
        }

        if (!read.TryGetValue(chosen.Id, out var result) && await analyses.ReadAsync(chosen.Id, cancellationToken) is { } found)
        {
            read.Add(chosen.Id, result = found);
        }

        return result;
    }

    private static MeasuredWeek Measure(DateTime weekUtc, IReadOnlyList<TrackedSaving> tracked, IReadOnlyList<AnalysisResult> results, IReadOnlyList<RealisedSpan> spans)
    {
        var last = results.Count > 0 ? results[^1] : null;
        var bought = BoughtCommitments.Of(tracked, last?.ReservedInstances ?? [], last?.SavingsPlans ?? []);
        var moves = tracked.ToDictionary(
            saving => saving.Id,
            saving => new RealisedMove(saving.Baseline, bought[saving.Id], last is null ? [] : SharedHosts.Of(saving, tracked, last)),
            StringComparer.Ordinal);
        var superseded = Superseded(weekUtc, tracked, moves, spans);
        var why = tracked.ToDictionary(saving => saving.Id, saving => superseded.GetValueOrDefault(saving.Id) ?? WhyNot(moves[saving.Id], last), StringComparer.Ordinal);
        TrackedSaving[] measured = [.. tracked.Where(saving => why[saving.Id] is null)];
        var (weeks, totals) = EstateMeter.Measure([.. measured.Select(saving => moves[saving.Id])], weekUtc, spans);
        var byId = measured.Zip(weeks).ToDictionary(pair => pair.First.Id, pair => pair.Second, StringComparer.Ordinal);
        return new MeasuredWeek(
            weekUtc,
            [.. results.Select(result => result.Run.Id)],
            [
                .. tracked.Select(saving => new SavingWeek(
                    saving.Id,
                    byId.GetValueOrDefault(saving.Id) ?? SavingMeter.Measure(moves[saving.Id], weekUtc, []) with { WhyUnmeasured = why[saving.Id] },
                    [.. results.Select(result => Sightings.Of(moves[saving.Id], result)).OfType<Sighting>()])),
            ],
            totals)
        {
            Costs = WeekCosts.Of(spans),
        };
    }

    /// <summary>Of two moves of one fleet that both have begun only the later one counts: its baseline holds what the earlier one saved.</summary>
    private static Dictionary<string, string> Superseded(
        DateTime weekUtc, IReadOnlyList<TrackedSaving> tracked, Dictionary<string, RealisedMove> moves, IReadOnlyList<RealisedSpan> spans)
    {
        var superseded = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var fleet in tracked.GroupBy(saving => saving.Baseline.Fleet).Where(fleet => fleet.Skip(1).Any()))
        {
            var newestFirst = fleet.OrderByDescending(saving => saving.Baseline.SinceUtc).ThenBy(saving => saving.Id, StringComparer.Ordinal).ToList();
            var begun = newestFirst.FindIndex(saving => SavingMeter.Measure(moves[saving.Id], weekUtc, spans).RollOut > 0m);
            foreach (var earlier in begun < 0 ? [] : newestFirst.Skip(begun + 1))
            {
                superseded.Add(earlier.Id, $"A later change of the fleet is measured instead: {newestFirst[begun].Baseline.RecommendationId}.");
            }
        }

        return superseded;
    }

    private static string? WhyNot(RealisedMove move, AnalysisResult? last) =>
        last is not null && move.Baseline.Action == ActionKind.Pack && move.Hosts.Count == 0
            ? "The shared hosts were not found: nothing of the planned type appeared in the fleet's account and region."
            : null;
}
