using System.Data;
using System.Data.Common;
using Quartz.Impl.AdoJobStore.Common;

namespace CostOptimizer.Jobs.Quartz;

/// <summary>Connections for Quartz. It needs to know no driver: both of ours name parameters alike.</summary>
internal sealed class DataSourceProvider(JobDatabase database) : IDbProvider
{
    public string ConnectionString => "";

    public DbMetadata Metadata { get; } = new()
    {
        ProductName = database.Dialect.ToString(),
        ParameterNamePrefix = "@",
        UseParameterNamePrefixInParameterCollection = true,
        BindByName = true,
        ConfigureBinaryParameter = parameter => parameter.DbType = DbType.Binary,
    };

    public DbConnection CreateConnection() => database.Connections.CreateConnection();

    public DbCommand CreateCommand()
    {
        using var connection = CreateConnection();
        return connection.CreateCommand();
    }

    public void Shutdown()
    {
        // The connections are the storage's.
    }
}
