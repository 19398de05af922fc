using Microsoft.Data.SqlClient;

namespace CostOptimizer.Storage.SqlServer;

/// <summary>Turns options into the settings of a connection to a server.</summary>
internal static class SqlServerSettings
{
    private const string Form = "use the form Server=db.example.com;Database=costoptimizer;User ID=…;Password=…;Encrypt=True";

    private const string CommandTimeout = "Command Timeout";

    // The client's own 30 s are short for a large run on a busy server.
    private const int DefaultCommandTimeoutSeconds = 300;

    /// <returns>What is wrong with a connection string, which is never repeated because it holds a secret; null for nothing.</returns>
    public static string? Fault(string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            return $"Storage:ConnectionString is empty, and SqlServer needs one; {Form}.";
        }

        try
        {
            var settings = new SqlConnectionStringBuilder(connectionString);
            return settings.DataSource.Length == 0 ? $"Storage:ConnectionString names no server; {Form}."
                : settings.InitialCatalog.Length == 0 ? $"Storage:ConnectionString names no database; {Form}."
                : settings.MultipleActiveResultSets ? "Storage:ConnectionString asks for MultipleActiveResultSets, which is not used; remove it."
                : null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or KeyNotFoundException)
        {
            return $"Storage:ConnectionString is not a SQL Server connection string; {Form}.";
        }
    }

    public static SqlConnectionStringBuilder Of(StorageOptions options)
    {
        var settings = new SqlConnectionStringBuilder(options.ConnectionString);
        if (!settings.ShouldSerialize(CommandTimeout))
        {
            settings.CommandTimeout = DefaultCommandTimeoutSeconds;
        }

        if (!string.IsNullOrEmpty(options.Password))
        {
            settings.Password = options.Password;
        }

        return settings;
    }
}
