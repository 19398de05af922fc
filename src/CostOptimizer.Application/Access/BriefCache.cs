using System.Collections.Concurrent;

namespace CostOptimizer.Application.Access;

/// <summary>
/// Remembers answers for a few seconds, so that a busy client does not ask the database for every request. Callers that
/// want the same one at once wait for one reading; one that fails is not remembered.
/// </summary>
/// <param name="lifetime">How long an answer stands: the longest that a change made elsewhere stays unseen.</param>
/// <param name="capacity">Most answers kept; whoever asks for made-up names fills no memory.</param>
public sealed class BriefCache<T>(TimeSpan lifetime, int capacity, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <param name="read">Not cancelled with the caller, because others may wait for it, too.</param>
    public async Task<T> GetAsync(string key, Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        if (_entries.Count >= capacity)
        {
            _entries.Clear();
        }

        // Taken before reading: an answer is as old as the question.
        var fresh = new Entry(new Lazy<Task<T>>(() => read(CancellationToken.None)), clock.GetTimestamp());
        var entry = _entries.AddOrUpdate(key, fresh, (_, known) => clock.GetElapsedTime(known.Since) < lifetime ? known : fresh);
        try
        {
            return await entry.Answer.Value.WaitAsync(cancellationToken);
        }
        catch when (entry.Answer.Value is { IsCompleted: true, IsCompletedSuccessfully: false })
        {
            _entries.TryRemove(KeyValuePair.Create(key, entry));
            throw;
        }
    }

    public void Forget(string key) => _entries.TryRemove(key, out _);

    private sealed record Entry(Lazy<Task<T>> Answer, long Since);
}
