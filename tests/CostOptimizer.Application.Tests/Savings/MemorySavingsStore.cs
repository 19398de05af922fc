using System.Text.Json;
using CostOptimizer.Application.Json;
using CostOptimizer.Application.Savings;

namespace CostOptimizer.Application.Tests.Savings;

/// <summary>Keeps documents, as the databases do, so that what is read was written and parsed again.</summary>
internal sealed class MemorySavingsStore : ISavingsStore
{
    private readonly Dictionary<string, string> _tracked = new(StringComparer.Ordinal);
    private readonly SortedDictionary<DateTime, string> _weeks = [];

    /// <summary>Writes before the program is killed; null for one that lives.</summary>
    public int? DiesAfter { get; set; }

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

    public Task<IReadOnlyList<TrackedSaving>> ReadTrackedAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<TrackedSaving>>(
        [.. _tracked.Values.Select(text => JsonSerializer.Deserialize<TrackedSaving>(text, ResultJson.Compact)!).OrderBy(saving => saving.Baseline.SinceUtc).ThenBy(saving => saving.Id, StringComparer.Ordinal)]);

    public Task SaveAsync(MeasuredWeek week, CancellationToken cancellationToken)
    {
        Write();
        _weeks[week.WeekUtc] = JsonSerializer.Serialize(week, ResultJson.Compact);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<MeasuredWeek>> ReadWeeksAsync(DateTime? fromUtc, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<MeasuredWeek>>(
        [.. _weeks.Where(pair => fromUtc is null || pair.Key >= fromUtc).Select(pair => JsonSerializer.Deserialize<MeasuredWeek>(pair.Value, ResultJson.Compact)!)]);

    private void Write()
    {
        if (DiesAfter is { } left)
        {
            DiesAfter = left > 0 ? left - 1 : throw new OperationCanceledException("killed");
        }
    }
}
