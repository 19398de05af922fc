using System.Data;
using System.Globalization;
using System.Text.Json;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;
using Microsoft.Data.SqlClient;

namespace CostOptimizer.Storage.SqlServer;

/// <summary>A SQL Server transaction. The server is a round trip away, so rows travel together.</summary>
internal sealed class SqlServerSession(SqlTransaction transaction, SqlServerFaults faults) : Session(transaction.Connection, transaction)
{
    // Bounds what is held twice: as rows and as the table that the client copies.
    private const int CopiedAtOnce = 10_000;

    // Bounds the length of one JSON text.
    private const int ChangedAtOnce = 1_000;

    private readonly SqlConnection _connection = transaction.Connection;

    public override async Task InsertAsync<T>(TableInsert<T> table, IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        // Without the option, foreign keys would be taken on trust, here and ever after.
        using var copy = new SqlBulkCopy(_connection, SqlBulkCopyOptions.CheckConstraints, transaction)
        {
            DestinationTableName = $"dbo.{table.Table}",
            BulkCopyTimeout = _connection.CommandTimeout,
        };
        foreach (var (name, _) in table.Columns)
        {
            copy.ColumnMappings.Add(name, name);
        }

        foreach (var some in rows.Chunk(CopiedAtOnce))
        {
            using var data = ToData(table, some);
            await WriteAsync(copy, data, cancellationToken);
        }
    }

    public override async Task ExecuteAsync<T>(RowsStatement statement, IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        foreach (var some in rows.Chunk(ChangedAtOnce))
        {
            await ExecuteAsync(statement.ForAll, new { Rows = JsonSerializer.Serialize(some, RowJson.Options) }, cancellationToken);
        }
    }

    private async Task WriteAsync(SqlBulkCopy copy, DataTable data, CancellationToken cancellationToken)
    {
        try
        {
            await copy.WriteToServerAsync(data, cancellationToken);
        }
        catch (InvalidOperationException exception)
        {
            // The client itself refuses what a column cannot hold, before the server sees it.
            throw faults.DoesNotFit(copy.DestinationTableName, exception);
        }
    }

    private static DataTable ToData<T>(TableInsert<T> table, T[] rows)
    {
        var data = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var (name, type) in table.Columns)
        {
            data.Columns.Add(name, type);
        }

        foreach (var row in rows)
        {
            data.Rows.Add([.. Enumerable.Range(0, table.Columns.Count).Select(column => SqlTypes.ForSqlServer(table.Read(row, column)))]);
        }

        return data;
    }
}
