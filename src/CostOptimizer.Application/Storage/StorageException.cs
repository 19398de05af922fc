namespace CostOptimizer.Application.Storage;

/// <summary>The database refuses. The message is one sentence that names the database and the fix.</summary>
public sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether the same may work later: the database is locked, away, slow or full, not damaged or set up wrongly.</summary>
    public bool MayPass { get; init; }
}
