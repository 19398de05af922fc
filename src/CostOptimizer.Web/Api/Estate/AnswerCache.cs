namespace CostOptimizer.Web.Api.Estate;

/// <summary>
/// Keeps the last few answers that never change. Callers that want the same one at once wait for one reading; an answer
/// that failed or was not there is asked for again.
/// </summary>
/// <param name="capacity">How many answers to keep, 1 or more.</param>
internal sealed class AnswerCache<T>(int capacity)
    where T : class
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, Lazy<Task<T?>> Answer)>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, Lazy<Task<T?>> Answer)> _newestFirst = new();

    /// <param name="read">Not cancelled with the caller, because others may wait for it, too.</param>
    /// <returns>Null when <paramref name="read"/> answers null.</returns>
    public async Task<T?> GetAsync(string key, Func<CancellationToken, Task<T?>> read, CancellationToken cancellationToken)
    {
        var answer = Find(key, read);
        try
        {
            // Started outside the lock: some databases answer before they return.
            if (await answer.Value.WaitAsync(cancellationToken) is { } found)
            {
                return found;
            }
        }
        catch when (answer.Value.IsCompleted && !answer.Value.IsCompletedSuccessfully)
        {
            Forget(key, answer);
            throw;
        }

        Forget(key, answer);
        return null;
    }

    private Lazy<Task<T?>> Find(string key, Func<CancellationToken, Task<T?>> read)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var node))
            {
                _newestFirst.Remove(node);
            }
            else
            {
                node = new((key, new Lazy<Task<T?>>(() => read(CancellationToken.None))));
                _entries.Add(key, node);
            }

            _newestFirst.AddFirst(node);
            if (_entries.Count > capacity)
            {
                _entries.Remove(_newestFirst.Last!.Value.Key);
                _newestFirst.RemoveLast();
            }

            return node.Value.Answer;
        }
    }

    private void Forget(string key, Lazy<Task<T?>> answer)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var node) && ReferenceEquals(node.Value.Answer, answer))
            {
                _entries.Remove(key);
                _newestFirst.Remove(node);
            }
        }
    }
}
