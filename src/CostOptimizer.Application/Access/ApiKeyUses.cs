using System.Collections.Concurrent;

namespace CostOptimizer.Application.Access;

/// <summary>When keys were last used, gathered in memory: a request must not wait for the database's writers.</summary>
public sealed class ApiKeyUses(IApiKeyStore store)
{
    private readonly ConcurrentDictionary<string, DateTime> _usedAtUtc = new(StringComparer.Ordinal);

    public void Note(string id, DateTime atUtc) => _usedAtUtc[id] = atUtc;

    /// <summary>Writes what has been gathered since the last time.</summary>
    /// <exception cref="Storage.StorageException">Nothing was written; these uses are lost.</exception>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var uses = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        foreach (var id in _usedAtUtc.Keys)
        {
            if (_usedAtUtc.TryRemove(id, out var at))
            {
                uses.Add(id, at);
            }
        }

        if (uses.Count > 0)
        {
            await store.NoteUsesAsync(uses, cancellationToken);
        }
    }
}
