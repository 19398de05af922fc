namespace CostOptimizer.Storage;

/// <summary>Where results and prices are kept.</summary>
public sealed class StorageOptions
{
    public const string SectionName = "Storage";

    /// <summary>Engine: <see cref="StorageProvider.Sqlite"/> by default.</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>
    /// Of SQLite: the file, absolute or relative to the working directory; it and its folder are created when missing.
    /// Taken literally: neither URI nor connection string. <c>costoptimizer.db</c> by default.
    /// </summary>
    public string Path { get; set; } = "costoptimizer.db";

    /// <summary>
    /// The engine's own connection string. SQLite: for settings beyond a path; when set, it is used instead of
    /// <see cref="Path"/>. SQL Server: required, for example <c>Server=db.example.com;Database=costoptimizer;User ID=…;Password=…;Encrypt=True</c>.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>Of SQL Server: replaces the connection string's password, for where the two are kept apart; null for none.</summary>
    public string? Password { get; set; }

    /// <summary>How long to wait for another process that is writing: 100 ms to 10 minutes; 30 seconds by default.</summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
