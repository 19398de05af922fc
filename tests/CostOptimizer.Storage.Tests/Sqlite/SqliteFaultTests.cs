using CostOptimizer.Application.Storage;
using CostOptimizer.Storage.Sqlite;
using CostOptimizer.Storage.Tests.Analyses;
using CostOptimizer.Storage.Tests.Engines;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Storage.Tests.Sqlite;

public sealed class SqliteFaultTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_FileIsNoDatabase_SaysSoAndLeavesItAlone()
    {
        await using var database = new TemporarySqliteFile();
        var text = new string('x', 4_096);
        await File.WriteAllTextAsync(database.Path, text, Cancellation);

        var exception = await Assert.ThrowsAsync<StorageException>(() => database.Migrator.MigrateAsync(Cancellation));

        Assert.Equal($"The file {database.Path} is not a SQLite database; set Storage:Path to another file, or move this one away.", exception.Message);
        Assert.Equal(text, await File.ReadAllTextAsync(database.Path, Cancellation));
    }

    [Fact]
    public async Task Read_DamagedFile_NamesTheBackup()
    {
        await using var database = await TemporarySqliteFile.MigratedAsync();
        await database.Analyses.SaveAsync(Samples.Result(), Cancellation);
        SqliteConnection.ClearAllPools(); // writes the log back into the file
        await using (var file = File.OpenWrite(database.Path))
        {
            file.Position = 4_096; // keep the first page, whose header says that it is a database
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, (int)file.Length - 4_096).ToArray(), Cancellation);
        }

        var exception = await Assert.ThrowsAsync<StorageException>(() => database.Analyses.ReadLatestAsync(Cancellation));

        Assert.Equal($"The database {database.Path} is damaged; restore it from a backup, or move it away to start an empty one.", exception.Message);
    }

    [Fact]
    public async Task Migrate_ReadOnlyDatabase_SaysSoAtOnce()
    {
        await using var database = await TemporarySqliteFile.MigratedAsync();
        var reader = database.Open(options => options.ConnectionString = $"Data Source={database.Path};Mode=ReadOnly");

        var exception = await Assert.ThrowsAsync<StorageException>(
            () => reader.GetRequiredService<IDatabaseMigrator>().MigrateAsync(Cancellation));

        Assert.Equal(ReadOnlyMessage(database), exception.Message);
    }

    [Fact]
    public async Task Save_ReadOnlyDatabase_NamesTheFile()
    {
        await using var database = await TemporarySqliteFile.MigratedAsync();
        var reader = database.Open(options => options.ConnectionString = $"Data Source={database.Path};Mode=ReadOnly");

        var exception = await Assert.ThrowsAsync<StorageException>(
            () => reader.GetRequiredService<IAnalysisStore>().SaveAsync(Samples.Result(), Cancellation));

        Assert.Equal(ReadOnlyMessage(database), exception.Message);
    }

    [Fact]
    public async Task Migrate_FileWithoutWritePermission_SaysSo()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Permissions are set the Unix way.");
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "A privileged process may write everywhere.");
        await using var database = await TemporarySqliteFile.MigratedAsync();
        SqliteConnection.ClearAllPools();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(database.Path, UnixFileMode.UserRead);
        }

        var exception = await Assert.ThrowsAsync<StorageException>(() => database.Migrator.MigrateAsync(Cancellation));

        Assert.Equal(ReadOnlyMessage(database), exception.Message);
    }

    [Fact]
    public async Task Save_AnotherProcessWrites_SaysWhoToWaitForAndWritesNothing()
    {
        await using var database = await TemporarySqliteFile.MigratedAsync();
        await using var other = database.Connect();
        await using var writing = other.BeginTransaction(deferred: false);

        var exception = await Assert.ThrowsAsync<StorageException>(() => database.Analyses.SaveAsync(Samples.Result(), Cancellation));
        Assert.Null(await database.Analyses.ReadLatestAsync(Cancellation)); // readers never wait

        await writing.RollbackAsync(Cancellation);
        Assert.Equal(
            $"The database {database.Path} is locked by another process; let it finish or stop it, or raise Storage:BusyTimeout (now 0.1 s).",
            exception.Message);
        Assert.Equal(0, await database.CountAsync("Run"));
    }

    [Fact]
    public async Task Migrate_AnotherProcessWrites_SaysLocked()
    {
        await using var database = new TemporarySqliteFile();
        await using var other = database.Connect();
        await using var writing = other.BeginTransaction(deferred: false);

        var exception = await Assert.ThrowsAsync<StorageException>(() => database.Migrator.MigrateAsync(Cancellation));

        Assert.StartsWith($"The database {database.Path} is locked by another process", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_SchemaWasNeverApplied_NamesTheDatabase()
    {
        await using var database = new TemporarySqliteFile();

        var exception = await Assert.ThrowsAsync<StorageException>(() => database.Analyses.ReadLatestAsync(Cancellation));

        Assert.StartsWith($"The database {database.Path} refused: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_DocumentWasEditedByHand_NamesTheDatabase()
    {
        await using var database = await TemporarySqliteFile.MigratedAsync();
        await database.Analyses.SaveAsync(Samples.Result(), Cancellation);
        await using (var connection = database.Connect())
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "UPDATE Run SET Document = '{'";
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        var exception = await Assert.ThrowsAsync<StorageException>(() => database.Analyses.ReadLatestAsync(Cancellation));

        Assert.StartsWith($"A stored AnalysisRun in the database {database.Path} cannot be read", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Translate_DiskFull_SaysToFreeSpace()
    {
        await using var database = await TemporarySqliteFile.MigratedAsync();
        await using var connection = database.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA max_page_count = 1"; // SQLite raises it to what the file has
        await command.ExecuteNonQueryAsync(Cancellation);
        command.CommandText = "CREATE TABLE Large AS SELECT randomblob(10000000) AS Bytes";
        var full = await Assert.ThrowsAsync<SqliteException>(() => command.ExecuteNonQueryAsync(Cancellation));

        var exception = new SqliteFaults(database.Path, TimeSpan.FromSeconds(1)).Translate(full);

        Assert.Equal($"The disk that holds the database {database.Path} is full; free space on it or set Storage:Path to another disk.", exception.Message);
    }

    [Fact]
    public async Task Migrate_FolderCannotBeCreated_NamesThePath()
    {
        await using var database = new TemporarySqliteFile();
        await File.WriteAllTextAsync(database.Path, "a file where a folder is wanted", Cancellation);
        var below = Path.Join(database.Path, "folder", "test.db");

        var exception = await Assert.ThrowsAsync<StorageException>(
            () => database.Open(options => options.Path = below).GetRequiredService<IDatabaseMigrator>().MigrateAsync(Cancellation));

        Assert.StartsWith($"The folder of the database {below} cannot be created", exception.Message, StringComparison.Ordinal);
    }

    private static string ReadOnlyMessage(TemporarySqliteFile database) =>
        $"The database {database.Path} is read-only; give this account write permission to the file and its folder.";
}
