using CostOptimizer.Application.Storage;
using CostOptimizer.Storage.Databases;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CostOptimizer.Storage.Sqlite;

/// <summary>SQLite's own online backup (sqlite.org/backup.html): a copy of the file alone would lack its write-ahead log.</summary>
internal sealed class SqliteBackup(IDatabase database) : IDatabaseBackup
{
    private const string Unfinished = ".part";

    public async Task BackUpAsync(string path, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(path);
        if (File.Exists(target))
        {
            throw new StorageException($"The file {target} exists; name another one, because a backup never overwrites.");
        }

        // Opening it would make an empty one, and a backup of nothing.
        if (!File.Exists(database.Name))
        {
            throw new StorageException($"There is no database {database.Name} to back up; set Storage:Path to the one that is meant.");
        }

        // Under its own name only once it is whole and sound, so that what looks like a backup is one.
        var unfinished = target + Unfinished;
        try
        {
            File.Delete(unfinished);
            await CopyAsync(unfinished, cancellationToken);
            File.Move(unfinished, target);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The backup {target} cannot be written ({exception.Message}); name a file in a folder that this account may write to.", exception);
        }
        finally
        {
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }
        }
    }

    private async Task CopyAsync(string path, CancellationToken cancellationToken)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false };
        try
        {
            await using var copy = new SqliteConnection(settings.ConnectionString);
            await copy.OpenAsync(cancellationToken);
            await database.ReadAsync(
                connection =>
                {
                    ((SqliteConnection)connection).BackupDatabase(copy);
                    return Task.FromResult(true);
                },
                cancellationToken);

            // One file, without the log that a database in use has beside it.
            await copy.ExecuteAsync(new CommandDefinition("PRAGMA journal_mode = DELETE", cancellationToken: cancellationToken));
            var verdict = await copy.ExecuteScalarAsync<string>(new CommandDefinition("PRAGMA quick_check", cancellationToken: cancellationToken));
            if (verdict != "ok")
            {
                throw new StorageException($"The copy of the database {database.Name} is damaged ({verdict}), so no backup was made; the database itself is likely damaged too: restore an older backup.");
            }
        }
        catch (SqliteException exception)
        {
            throw new SqliteFaults(path, TimeSpan.Zero).Translate(exception);
        }
    }
}
