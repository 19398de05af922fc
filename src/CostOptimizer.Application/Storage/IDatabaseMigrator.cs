namespace CostOptimizer.Application.Storage;

/// <summary>Brings the schema up to date before anything else touches the database.</summary>
public interface IDatabaseMigrator
{
    /// <returns>Names of the scripts that were applied now, in order; empty when the schema was current.</returns>
    /// <exception cref="StorageException">Read-only, locked, newer than this program, or changed scripts.</exception>
    Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken);

    /// <returns>Names of the scripts that the database lacks, in order; it must have been migrated once.</returns>
    /// <exception cref="StorageException">Unreachable, newer than this program, or changed scripts.</exception>
    Task<IReadOnlyList<string>> ListPendingAsync(CancellationToken cancellationToken);
}
