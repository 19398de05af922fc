using CostOptimizer.Application.Storage;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Tests.Engines;
using Microsoft.Data.Sqlite;

namespace CostOptimizer.Storage.Tests.Sqlite;

/// <summary>A commit that finds the disk full: SQLite has rolled back before the client does.</summary>
public sealed class AbortedTransactionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_SqliteRolledBackItself_SaysWhyAndLeavesTheNextOneFree()
    {
        await using var file = await TemporarySqliteFile.MigratedAsync();

        var refused = await Assert.ThrowsAsync<StorageException>(() => file.Database.WriteAsync<bool>(
            WriterLock.Jobs,
            async session =>
            {
                await session.ExecuteAsync("ROLLBACK", null, Cancellation);
                throw new SqliteException("database or disk is full", 13);
            },
            Cancellation));

        Assert.Contains("is full; free space on it", refused.Message, StringComparison.Ordinal);
        Assert.True(await file.Database.WriteAsync(WriterLock.Jobs, _ => Task.FromResult(true), Cancellation));
    }

    [Fact]
    public async Task Close_SqliteRolledBackItself_GivesUpTheTurn()
    {
        await using var file = await TemporarySqliteFile.MigratedAsync();
        await using (var connection = (SqliteConnection)file.Database.CreateConnection())
        {
            await connection.OpenAsync(Cancellation);
            await connection.BeginTransactionAsync(Cancellation);

            // As a commit does before it fails: the client no longer hears of what SQLite does by itself.
            SQLitePCL.raw.sqlite3_rollback_hook(connection.Handle, null!, null!);
            SQLitePCL.raw.sqlite3_exec(connection.Handle, "ROLLBACK");
        }

        await using var next = file.Database.CreateConnection();
        await next.OpenAsync(Cancellation);
        await using var transaction = await next.BeginTransactionAsync(Cancellation).AsTask().WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
    }
}
