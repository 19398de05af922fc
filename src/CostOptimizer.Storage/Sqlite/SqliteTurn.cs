using System.Collections.Concurrent;

namespace CostOptimizer.Storage.Sqlite;

/// <summary>
/// The writers of this process on one file, queued up in order. SQLite lets those who wait for its lock sleep for up to a
/// tenth of a second and wake in any order; that is left to writers of other processes.
/// </summary>
internal static class SqliteTurn
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Turns = new(StringComparer.Ordinal);

    /// <param name="path">Of the file, in full.</param>
    /// <returns>Held by one writer at a time.</returns>
    public static SemaphoreSlim Of(string path) => Turns.GetOrAdd(path, _ => new SemaphoreSlim(1, 1));
}
