using CostOptimizer.Application.Storage;

namespace CostOptimizer.Storage.SqlServer;

/// <summary>A server writes backups to its own disks and restores them itself, so a client has nothing to copy.</summary>
internal sealed class SqlServerBackup : IDatabaseBackup
{
    public Task BackUpAsync(string path, CancellationToken cancellationToken) =>
        throw new StorageException("A SQL Server makes its own backups: use BACKUP DATABASE, or the snapshots of the service that runs it.");
}
