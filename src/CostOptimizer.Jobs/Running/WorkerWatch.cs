namespace CostOptimizer.Jobs.Running;

/// <summary>
/// Tells living workers from dead ones: one whose beat stood still for long enough by our own steady clock is dead. No
/// two clocks are compared, and none that can be set.
/// </summary>
internal sealed class WorkerWatch(TimeSpan takeoverAfter, TimeProvider clock)
{
    private readonly Dictionary<string, (long Beat, long Since)> _seen = new(StringComparer.Ordinal);

    /// <summary>Takes a time off everybody's silence: while we could not write either, nobody else could be heard.</summary>
    public void Excuse(TimeSpan silence)
    {
        var ticks = (long)(silence.TotalSeconds * clock.TimestampFrequency);
        foreach (var (worker, seen) in _seen.ToArray())
        {
            _seen[worker] = (seen.Beat, seen.Since + ticks);
        }
    }

    /// <param name="beats">Every worker and its beat; a worker that holds calls and has none counts too.</param>
    /// <returns>Those that are dead.</returns>
    public IReadOnlyList<string> Dead(IReadOnlyDictionary<string, long> beats)
    {
        foreach (var gone in _seen.Keys.Where(worker => !beats.ContainsKey(worker)).ToArray())
        {
            _seen.Remove(gone);
        }

        foreach (var (worker, beat) in beats)
        {
            if (!_seen.TryGetValue(worker, out var seen) || seen.Beat != beat)
            {
                _seen[worker] = (beat, clock.GetTimestamp());
            }
        }

        return [.. _seen.Where(seen => clock.GetElapsedTime(seen.Value.Since) >= takeoverAfter).Select(seen => seen.Key)];
    }
}
