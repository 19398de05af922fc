using System.Collections.Concurrent;

namespace CostOptimizer.Application.Access;

/// <summary>Remembers answers for a few seconds, so that a busy client does not ask the database for every request.</summary>
/// <param name="lifetime">How long an answer stands: the longest that a change made elsewhere stays unseen.</param>
/// <param name="capacity">Most answers kept; whoever asks for made-up names fills no memory.</param>
public sealed class BriefCache<T>(TimeSpan lifetime, int capacity, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, (T Value, long Since)> _entries = new(StringComparer.Ordinal);

    public async Task<T> GetAsync(string key, Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        if (_entries.TryGetValue(key, out var entry) && clock.GetElapsedTime(entry.Since) < lifetime)
        {
            return entry.Value;
        }

        // Taken before reading: an answer is as old as the question.
        var since = clock.GetTimestamp();
        var value = await read(cancellationToken);
        if (_entries.Count >= capacity)
        {
            _entries.Clear();
        }

        _entries[key] = (value, since);
        return value;
    }

    public void Forget(string key) => _entries.TryRemove(key, out _);
}
