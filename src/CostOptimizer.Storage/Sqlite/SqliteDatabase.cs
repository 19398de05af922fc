using System.Data.Common;
using System.Globalization;
using CostOptimizer.Application.Storage;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace CostOptimizer.Storage.Sqlite;

/// <summary>A SQLite file in write-ahead mode: readers never wait, writers take turns.</summary>
internal sealed class SqliteDatabase : IDatabase
{
    private readonly string _connectionString;
    private readonly SqliteFaults _faults;
    private readonly string _setBusyTimeout;
    private readonly TimeSpan _busyTimeout;
    private readonly SemaphoreSlim _turn;

    static SqliteDatabase()
    {
        SQLitePCL.Batteries_V2.Init();
        SqlTypes.Register();
    }

    public SqliteDatabase(IOptions<StorageOptions> options)
    {
        var settings = SqliteFile.Settings(options.Value);
        _connectionString = settings.ConnectionString;
        Name = settings.DataSource;
        _busyTimeout = options.Value.BusyTimeout;
        _faults = new SqliteFaults(Name, _busyTimeout);
        _turn = SqliteTurn.Of(Name);

        // A PRAGMA takes no parameter; this is a whole number of ours.
        _setBusyTimeout = string.Create(
            CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(long)_busyTimeout.TotalMilliseconds}");
    }

    public string Name { get; }

    public string ScriptFolder => "sqlite";

    public string SelectHasTable => "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = @Table";

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        CreateFolder();
        await ReadAsync(
            async connection =>
            {
                // SQLite opens a file it may not write without a word, and would refuse only after an hour's work.
                if (SQLitePCL.raw.sqlite3_db_readonly(((SqliteConnection)connection).Handle, "main") == 1)
                {
                    throw _faults.ReadOnly(inner: null);
                }

                return await connection.ExecuteScalarAsync<string>(
                    new CommandDefinition("PRAGMA journal_mode = WAL", cancellationToken: cancellationToken));
            },
            cancellationToken);
    }

    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(cancellationToken);
            return await work(connection);
        }
        catch (SqliteException exception)
        {
            throw _faults.Translate(exception);
        }
    }

    /// <param name="writer">Of no account: the file has one lock for all.</param>
    public async Task<T> WriteAsync<T>(WriterLock writer, Func<Session, Task<T>> work, CancellationToken cancellationToken)
    {
        // Without a turn in time the file's own lock decides, and refuses with its reason.
        var hasTurn = await _turn.WaitAsync(_busyTimeout, cancellationToken);
        try
        {
            return await TransactAsync(work, cancellationToken);
        }
        finally
        {
            if (hasTurn)
            {
                _turn.Release();
            }
        }
    }

    public Task CompactAsync(CancellationToken cancellationToken) => ReadAsync(
        async connection =>
        {
            await connection.ExecuteAsync(new CommandDefinition("VACUUM", cancellationToken: cancellationToken));

            // The log holds pages of before until it is cut.
            return await connection.ExecuteScalarAsync<int>(new CommandDefinition("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken: cancellationToken));
        },
        cancellationToken);

    public DbConnection CreateConnection() => new SqliteTenantConnection(_connectionString, _setBusyTimeout, _turn);

    private Task<T> TransactAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken) =>
        ReadAsync(
            async connection =>
            {
                // Not deferred: the lock is taken now, so that work never fails half-way for want of it.
                await using var transaction = ((SqliteConnection)connection).BeginTransaction(deferred: false);
                try
                {
                    var result = await work(new SqliteSession(connection, transaction));
                    await transaction.CommitAsync(cancellationToken);
                    return result;
                }
                catch (SqliteException)
                {
                    AbortedTransaction.RollBack(transaction);
                    throw;
                }
            },
            cancellationToken);

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await connection.ExecuteAsync(new CommandDefinition(_setBusyTimeout, cancellationToken: cancellationToken));
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private void CreateFolder()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Name)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(
                $"The folder of the database {Name} cannot be created ({exception.Message}); create it or set Storage:Path to another file.",
                exception);
        }
    }
}
