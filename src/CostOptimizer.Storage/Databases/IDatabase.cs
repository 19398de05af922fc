using System.Data.Common;

namespace CostOptimizer.Storage.Databases;

/// <summary>One database: opens connections, holds write locks and turns the engine's refusals into sentences.</summary>
internal interface IDatabase
{
    /// <summary>For messages: a path, or a server and its database; never a secret.</summary>
    string Name { get; }

    /// <summary>Folder of this engine's scripts, for example <c>sqlite</c>.</summary>
    string ScriptFolder { get; }

    /// <summary>Makes the database exist and ready for several processes; changes nothing when it is.</summary>
    /// <exception cref="Application.Storage.StorageException">It cannot be created or written.</exception>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <exception cref="Application.Storage.StorageException">The database refuses.</exception>
    Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// Runs work as the only writer, in one transaction that commits when the work returns and rolls back when it
    /// throws.
    /// </summary>
    /// <exception cref="Application.Storage.StorageException">The database refuses; nothing was written.</exception>
    Task<T> WriteAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken);
}
