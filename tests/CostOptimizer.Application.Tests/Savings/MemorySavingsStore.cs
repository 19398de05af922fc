using System.Text.Json;
using CostOptimizer.Application.Json;
using CostOptimizer.Application.Savings;

namespace CostOptimizer.Application.Tests.Savings;

/// <summary>Keeps documents, as the databases do, so that what is read was written and parsed again.</summary>
internal sealed class MemorySavingsStore : ISavingsStore
{
    private readonly Dictionary<string, string> _tracked = new(StringComparer.Ordinal);
    private readonly SortedDictionary<DateTime, string> _weeks = [];

    private int _writes;

    /// <summary>Writes before the program is killed; null for one that lives.</summary>
    public int? DiesAfter { get; set; }

    /// <summary>What was read, in its order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Everything stored, for comparing.</summary>
    public string All => string.Join('\n', _tracked.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).Concat(_weeks.Values));

    public Task AddAsync(IReadOnlyList<TrackedSaving> savings, CancellationToken cancellationToken)
    {
        Write();
        foreach (var saving in savings)
        {
            _tracked.TryAdd(saving.Id, JsonSerializer.Serialize(saving, ResultJson.Compact));
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<TrackedSaving>> ReadTrackedAsync(CancellationToken cancellationToken)
    {
        Asked.Add("tracked");
        return Task.FromResult<IReadOnlyList<TrackedSaving>>(
            [.. _tracked.Values.Select(text => JsonSerializer.Deserialize<TrackedSaving>(text, ResultJson.Compact)!).OrderBy(saving => saving.Baseline.SinceUtc).ThenBy(saving => saving.Id, StringComparer.Ordinal)]);
    }

    public Task SaveAsync(MeasuredWeek week, CancellationToken cancellationToken)
    {
        Write();
        _weeks[week.WeekUtc] = JsonSerializer.Serialize(week, ResultJson.Compact);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<MeasuredWeek>> ReadWeeksAsync(DateTime? fromUtc, CancellationToken cancellationToken)
    {
        Asked.Add(FormattableString.Invariant($"weeks from {fromUtc:yyyy-MM-dd}"));
        return Task.FromResult<IReadOnlyList<MeasuredWeek>>([.. From(fromUtc)]);
    }

    public Task<IReadOnlyList<WeekSavings>> ReadSavingsAsync(DateTime? fromUtc, CancellationToken cancellationToken)
    {
        Asked.Add(FormattableString.Invariant($"savings from {fromUtc:yyyy-MM-dd}"));
        return Task.FromResult<IReadOnlyList<WeekSavings>>([.. From(fromUtc).Select(week => new WeekSavings(week.WeekUtc, week.Savings, week.Totals))]);
    }

    public Task<string> ReadStampAsync(CancellationToken cancellationToken) => Task.FromResult($"{_writes}");

    private IEnumerable<MeasuredWeek> From(DateTime? fromUtc) =>
        _weeks.Where(pair => fromUtc is null || pair.Key >= fromUtc).Select(pair => JsonSerializer.Deserialize<MeasuredWeek>(pair.Value, ResultJson.Compact)!);

    private void Write()
    {
        _writes++;
        if (DiesAfter is { } left)
        {
            DiesAfter = left > 0 ? left - 1 : throw new OperationCanceledException("killed");
        }
    }
}
