using Dapper;
using Microsoft.Data.SqlClient;

namespace CostOptimizer.Storage.Tests.Engines;

/// <summary>A database of its own on the server that <see cref="EveryEngineAttribute.Variable"/> names.</summary>
internal sealed class TemporaryServerDatabase : TemporaryDatabase
{
    private readonly string _name = $"costopt_test_{Guid.NewGuid():N}";

    private TemporaryServerDatabase()
    {
    }

    public string ConnectionString =>
        new SqlConnectionStringBuilder(EveryEngineAttribute.ConnectionString) { InitialCatalog = _name }.ConnectionString;

    public static async Task<TemporaryServerDatabase> CreateAsync()
    {
        var database = new TemporaryServerDatabase();
        await database.OnServerAsync($"CREATE DATABASE {database._name}");
        return database;
    }

    protected override void Configure(StorageOptions options)
    {
        options.Provider = StorageProvider.SqlServer;
        options.ConnectionString = ConnectionString;
    }

    protected override async ValueTask DropAsync()
    {
        SqlConnection.ClearAllPools();

        // SQL Server may take a moment to see that connections are gone; other servers do not know this statement.
        await OnServerAsync(
            $"IF @@VERSION LIKE N'Microsoft SQL%' EXEC sp_executesql N'ALTER DATABASE {_name} SET SINGLE_USER WITH ROLLBACK IMMEDIATE'");
        await OnServerAsync($"DROP DATABASE {_name}");
    }

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new SqlConnection(EveryEngineAttribute.ConnectionString);
        await connection.OpenAsync(CancellationToken.None);
        await connection.ExecuteAsync(sql);
    }
}
