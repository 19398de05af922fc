using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Application.Savings;

/// <summary>What is stored of savings, from which the ledger's entries follow. Keep it as long as <see cref="ISavingsStore.ReadStampAsync"/> says the same.</summary>
public sealed class LedgerMaterial
{
    private readonly IReadOnlyList<TrackedSaving> _tracked;
    private readonly ILookup<FleetId, TrackedSaving> _trackedOf;
    private readonly HashSet<string> _taken;
    private readonly ILookup<string, SavingWeek> _weeks;

    internal LedgerMaterial(IReadOnlyList<TrackedSaving> tracked, IReadOnlyList<WeekSavings> weeks)
    {
        _tracked = tracked;
        _trackedOf = tracked.ToLookup(saving => saving.Baseline.Fleet);
        _taken = tracked.Select(saving => saving.Baseline.RecommendationId).ToHashSet(StringComparer.Ordinal);
        _weeks = weeks.SelectMany(week => week.Savings).ToLookup(week => week.SavingId, StringComparer.Ordinal);
    }

    /// <param name="runId">The newest analysis; of no meaning where <paramref name="lines"/> are empty.</param>
    /// <param name="lines">Its fleets: what it proposes and nobody has put aside is in the ledger, too.</param>
    /// <param name="newest">The newest decision of each fleet that has any.</param>
    /// <returns>Ordered by stage, then fleet, then id.</returns>
    public IReadOnlyList<LedgerEntry> EntriesOf(string? runId, IReadOnlyList<FleetLine> lines, IReadOnlyDictionary<FleetId, Decision> newest, DateTime nowUtc) =>
        Entries(_tracked, runId, lines, newest, nowUtc);

    /// <summary>The same of one fleet alone: a page of one recommendation does not go through the ledger of all.</summary>
    /// <param name="newest">Of the fleet's decisions; null without any.</param>
    public IReadOnlyList<LedgerEntry> EntriesOf(string runId, FleetLine line, Decision? newest, DateTime nowUtc) =>
        Entries(_trackedOf[line.Id], runId, [line], newest is null ? new Dictionary<FleetId, Decision>() : new Dictionary<FleetId, Decision> { [line.Id] = newest }, nowUtc);

    private IReadOnlyList<LedgerEntry> Entries(
        IEnumerable<TrackedSaving> tracked, string? runId, IReadOnlyList<FleetLine> lines, IReadOnlyDictionary<FleetId, Decision> newest, DateTime nowUtc) =>
    [
        .. TrackedOf(tracked, newest, nowUtc)
            .Concat(lines.Where(line => IsOpen(line, newest, nowUtc)).Select(line => LedgerEntries.Open(line, runId!, newest.GetValueOrDefault(line.Id), nowUtc)))
            .OrderBy(entry => entry.Stage)
            .ThenBy(entry => entry.Fleet)
            .ThenBy(entry => entry.Id, StringComparer.Ordinal),
    ];

    /// <param name="newest">The newest decision of each fleet that has any.</param>
    /// <returns>Ids of the savings that are measured and in the ledger: only their weeks are, too.</returns>
    public IReadOnlySet<string> IdsOf(IReadOnlyDictionary<FleetId, Decision> newest, DateTime nowUtc) =>
        TrackedOf(_tracked, newest, nowUtc).Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);

    private IEnumerable<LedgerEntry> TrackedOf(IEnumerable<TrackedSaving> tracked, IReadOnlyDictionary<FleetId, Decision> newest, DateTime nowUtc) => tracked
        .Select(saving => LedgerEntries.Of(saving, [.. _weeks[saving.Id]], newest.GetValueOrDefault(saving.Baseline.Fleet)))
        .GroupBy(entry => entry.RecommendationId, StringComparer.Ordinal)
        .SelectMany(same => Standing([.. same], newest, nowUtc));

    /// <summary>
    /// Without what came to nothing: put aside before anything of it was seen, or taken up anew before that, so that no promise is
    /// counted twice.
    /// </summary>
    /// <param name="same">Entries of one recommendation, in the order of their baselines.</param>
    private static IEnumerable<LedgerEntry> Standing(IReadOnlyList<LedgerEntry> same, IReadOnlyDictionary<FleetId, Decision> newest, DateTime nowUtc) => same.Where((entry, index) =>
    {
        var isNewest = index == same.Count - 1;
        var isPutAside = Decision.StateOf(entry.RecommendationId, newest.GetValueOrDefault(entry.Fleet), nowUtc) is RecommendationState.Dismissed or RecommendationState.Snoozed;
        return entry.RollOut.BegunAtUtc is { } begun
            ? isNewest || begun < same[index + 1].SinceUtc
            : isNewest && !isPutAside;
    });

    /// <summary>Proposed and not put aside; what is to be benchmarked first promises nothing before somebody takes it up.</summary>
    private bool IsOpen(FleetLine line, IReadOnlyDictionary<FleetId, Decision> newest, DateTime nowUtc)
    {
        var recommendation = line.Recommendation;
        return recommendation.Savings is not null
            && !_taken.Contains(recommendation.Id)
            && (recommendation.Verdict, Decision.StateOf(recommendation.Id, newest.GetValueOrDefault(line.Id), nowUtc)) is
                (Verdict.Recommended, RecommendationState.Open)
                or (Verdict.Recommended or Verdict.BenchmarkFirst, RecommendationState.Accepted or RecommendationState.Implemented);
    }
}
