using System.Data.Common;

namespace CostOptimizer.Storage.Databases;

/// <summary>One database: opens connections, holds write locks and turns the engine's refusals into sentences.</summary>
internal interface IDatabase
{
    /// <summary>For messages: a path, or a server and its database; never a secret.</summary>
    string Name { get; }

    /// <summary>Folder of this engine's scripts, for example <c>sqlite</c>.</summary>
    string ScriptFolder { get; }

    /// <summary>Answers 1 when the table <c>@Table</c> exists, else 0.</summary>
    string SelectHasTable { get; }

    /// <summary>Makes sure that the database is there, writable and ready for several processes; changes nothing when it is.</summary>
    /// <exception cref="Application.Storage.StorageException">It cannot be reached, created or written.</exception>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <param name="work">Reads only: a server that fails for a moment has it run again from the start.</param>
    /// <exception cref="Application.Storage.StorageException">The database refuses.</exception>
    Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// Runs work as the only writer of its kind, in one transaction that commits when the work returns and rolls back
    /// when it throws.
    /// </summary>
    /// <param name="work">
    /// Must find its own traces, because a server that fails for a moment has it run again from the start, even when
    /// the connection was lost while committing and nobody can tell whether the first attempt counts.
    /// </param>
    /// <exception cref="Application.Storage.StorageException">The database refuses; nothing was written.</exception>
    Task<T> WriteAsync<T>(WriterLock writer, Func<Session, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Overwrites what deleted rows left in the database's files, where the engine does not do so by itself.</summary>
    /// <exception cref="Application.Storage.StorageException">The database refuses; nothing is lost.</exception>
    Task CompactAsync(CancellationToken cancellationToken);

    /// <returns>A connection, not yet open, for a library that keeps tables of its own beside ours.</returns>
    DbConnection CreateConnection();
}
