using Microsoft.Data.Sqlite;

namespace CostOptimizer.Storage.Databases;

/// <summary>Turns options into the settings of a SQLite connection to one file.</summary>
internal static class SqliteFile
{
    /// <returns>True for what SQLite keeps in memory or deletes on closing.</returns>
    public static bool IsTransient(string dataSource) =>
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
}
