namespace CostOptimizer.Storage;

/// <summary>The engine that keeps the data.</summary>
public enum StorageProvider
{
    /// <summary>Embedded, one file, nothing to install.</summary>
    Sqlite,

    /// <summary>A server that several processes and machines share.</summary>
    SqlServer,
}
