using Microsoft.Data.Sqlite;

namespace CostOptimizer.Storage.Sqlite;

/// <summary>Turns options into the settings of a SQLite connection to one file.</summary>
internal static class SqliteFile
{
    /// <returns>True for what SQLite keeps in memory or deletes on closing.</returns>
    private static bool IsTransient(string dataSource) =>
        string.IsNullOrWhiteSpace(dataSource)
        || dataSource == ":memory:"
        || dataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase);

    public static SqliteConnectionStringBuilder Settings(StorageOptions options)
    {
        var settings = options.ConnectionString is null
            // A full path cannot be mistaken for a URI, for ":memory:" or for a folder macro.
            ? new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(options.Path) }
            : new SqliteConnectionStringBuilder(options.ConnectionString);

        settings.DataSource = Path.GetFullPath(settings.DataSource);
        settings.ForeignKeys = true;
        // Whole seconds, 0 would be for ever; the finer wait is SQLite's own busy_timeout.
        settings.DefaultTimeout = Math.Max(1, (int)Math.Ceiling(options.BusyTimeout.TotalSeconds));
        return settings;
    }

    /// <returns>What is wrong with a connection string, which is never repeated because it may hold a secret; null for nothing.</returns>
    public static string? Fault(string connectionString)
    {
        try
        {
            var settings = new SqliteConnectionStringBuilder(connectionString);
            return settings.Mode == SqliteOpenMode.Memory || IsTransient(settings.DataSource)
                ? "Storage:ConnectionString names no file; set its Data Source to one, because a database in memory keeps nothing."
                : null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return "Storage:ConnectionString is not a SQLite connection string; use the form Data Source=/folder/file.db.";
        }
    }
}
