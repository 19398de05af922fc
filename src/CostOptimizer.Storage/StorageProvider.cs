namespace CostOptimizer.Storage;

/// <summary>The engine that keeps the data.</summary>
public enum StorageProvider
{
    /// <summary>Embedded, one file, nothing to install.</summary>
    Sqlite,
}
