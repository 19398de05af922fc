using System.Data;
using System.Data.Common;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;
using Dapper;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;

namespace CostOptimizer.Storage.SqlServer;

/// <summary>A database on a server. Writers of one kind take turns; what fails for a moment is tried again.</summary>
internal sealed class SqlServerDatabase : IDatabase
{
    private readonly string _connectionString;
    private readonly TimeSpan _lockTimeout;
    private readonly SqlServerFaults _faults;
    private readonly ResiliencePipeline _retry;

    static SqlServerDatabase() => SqlTypes.Register();

    public SqlServerDatabase(IOptions<StorageOptions> options, TimeProvider clock, ILogger<SqlServerDatabase> logger)
    {
        var settings = SqlServerSettings.Of(options.Value);
        _connectionString = settings.ConnectionString;
        _lockTimeout = options.Value.BusyTimeout;
        Name = $"{settings.InitialCatalog} on {settings.DataSource}";
        _faults = new SqlServerFaults(Name, _lockTimeout);
        _retry = SqlServerRetry.Create(Name, clock, logger);
    }

    public string Name { get; }

    public string ScriptFolder => "sqlserver";

    public string SelectHasTable => SqlServerStatements.SelectHasTable;

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        // A database that may not be written would refuse only after an hour's work.
        var updateability = await ReadAsync(
            connection => connection.ExecuteScalarAsync<string?>(
                new CommandDefinition(SqlServerStatements.SelectUpdateability, cancellationToken: cancellationToken)),
            cancellationToken);
        if (string.Equals(updateability, "READ_ONLY", StringComparison.Ordinal))
        {
            throw _faults.ReadOnly(inner: null);
        }
    }

    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await _retry.ExecuteAsync(
                async cancellation =>
                {
                    await using var connection = await OpenAsync(cancellation);
                    return await work(connection);
                },
                cancellationToken);
        }
        catch (SqlException exception) when (cancellationToken.IsCancellationRequested)
        {
            // The client reports a cancelled command as one that failed.
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (SqlException exception)
        {
            throw _faults.Translate(exception);
        }
    }

    public Task<T> WriteAsync<T>(WriterLock writer, Func<Session, Task<T>> work, CancellationToken cancellationToken) =>
        ReadAsync(
            async connection =>
            {
                await using var transaction = (SqlTransaction)await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
                if (!await SqlServerLock.TryTakeAsync(transaction, writer, _lockTimeout, cancellationToken))
                {
                    throw _faults.Locked(inner: null);
                }

                var result = await work(new SqlServerSession(transaction, _faults));
                await transaction.CommitAsync(cancellationToken);
                return result;
            },
            cancellationToken);

    /// <summary>The server clears deleted rows itself; what its backups and logs hold goes with them.</summary>
    public Task CompactAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public DbConnection CreateConnection() => new SqlConnection(_connectionString);

    private async Task<SqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqlConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch (InvalidOperationException exception)
        {
            await connection.DisposeAsync();
            throw _faults.PoolExhausted(exception);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
