using System.Data.Common;

namespace CostOptimizer.Storage.Databases;

/// <summary>Connections for a library that keeps tables of its own beside ours.</summary>
internal sealed class TenantDataSource(IDatabase database) : DbDataSource
{
    /// <summary>Never told: it may hold a password, and connections are made here.</summary>
    public override string ConnectionString => "";

    protected override DbConnection CreateDbConnection() => database.CreateConnection();
}
