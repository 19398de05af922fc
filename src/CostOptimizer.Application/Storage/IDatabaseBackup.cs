namespace CostOptimizer.Application.Storage;

/// <summary>Copies the whole database while others go on reading and writing.</summary>
public interface IDatabaseBackup
{
    /// <summary>Writes one file that holds everything that was committed when the copy was made.</summary>
    /// <param name="path">A file that does not exist, in a folder that does.</param>
    /// <exception cref="StorageException">The database is a server, which makes its own backups; the file exists or cannot be written; or the copy is not sound.</exception>
    Task BackUpAsync(string path, CancellationToken cancellationToken);
}
