using CostOptimizer.Application.Storage;
using CostOptimizer.Storage.Databases;
using Dapper;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Storage.Migrations;

/// <summary>Applies the scripts this program carries and the database lacks, in order, each in its own transaction.</summary>
internal sealed class DatabaseMigrator(
    IDatabase database,
    IReadOnlyList<SchemaScript> scripts,
    TimeProvider clock,
    ILogger<DatabaseMigrator> logger) : IDatabaseMigrator
{
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        await database.PrepareAsync(cancellationToken);
        await EnsureJournalAsync(cancellationToken);
        List<string> applied = [];
        foreach (var script in Pending(await ReadJournalAsync(cancellationToken)))
        {
            if (await ApplyAsync(script, cancellationToken))
            {
                logger.ScriptApplied(script.Name, database.Name);
                applied.Add(script.Name);
            }
        }

        return applied;
    }

    public async Task<IReadOnlyList<string>> ListPendingAsync(CancellationToken cancellationToken) =>
        [.. Pending(await ReadJournalAsync(cancellationToken)).Select(script => script.Name)];

    private Task<IEnumerable<JournalRow>> ReadJournalAsync(CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.QueryAsync<JournalRow>(new CommandDefinition(JournalRow.SelectAll, cancellationToken: cancellationToken)),
        cancellationToken);

    // The first script makes the journal that the others are looked up in; it is safe to run again. Only a database
    // without one is locked for it, so that programs start while another one writes.
    private async Task EnsureJournalAsync(CancellationToken cancellationToken)
    {
        var hasJournal = await database.ReadAsync(
            connection => connection.ExecuteScalarAsync<int>(
                new CommandDefinition(database.SelectHasTable, new { JournalRow.Table }, cancellationToken: cancellationToken)),
            cancellationToken);
        if (hasJournal == 0)
        {
            await database.WriteAsync(
                WriterLock.Schema,
                async session =>
                {
                    await session.ExecuteAsync(scripts[0].Sql, null, cancellationToken);
                    return true;
                },
                cancellationToken);
        }
    }

    /// <returns>False when another process applied the script in the meantime.</returns>
    private Task<bool> ApplyAsync(SchemaScript script, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriterLock.Schema,
            async session =>
            {
                // Read again under the lock: another process may have been faster.
                if (!Pending(await session.QueryAsync<JournalRow>(JournalRow.SelectAll, null, cancellationToken)).Contains(script))
                {
                    return false;
                }

                var row = new JournalRow { Name = script.Name, Sha256 = script.Sha256, AppliedAtUtc = clock.GetUtcNow().UtcDateTime };
                await session.ExecuteAsync(script.Sql, null, cancellationToken);
                await session.InsertAsync(JournalRow.Insert, [row], cancellationToken);
                return true;
            },
            cancellationToken);

    private IReadOnlyList<SchemaScript> Pending(IEnumerable<JournalRow> journal)
    {
        var known = scripts.ToDictionary(script => script.Name, StringComparer.Ordinal);
        foreach (var row in journal)
        {
            if (!known.Remove(row.Name, out var script))
            {
                throw new StorageException(
                    $"The database {database.Name} is newer than this program: it holds the script {row.Name}, which this program does not know; upgrade the program or use another database.");
            }

            if (script.Sha256 != row.Sha256)
            {
                throw new StorageException(
                    $"The script {row.Name} of this program differs from the one that was applied to the database {database.Name}; restore the original script, and put the change into a new one.");
            }
        }

        return [.. scripts.Where(script => known.ContainsKey(script.Name))];
    }
}
