using CostOptimizer.Application.Analysis;

namespace CostOptimizer.Application.Storage;

/// <summary>Keeps finished analyses. Nothing is half-written.</summary>
public interface IAnalysisStore
{
    /// <summary>Saves a result in one transaction; saving the same run again changes nothing: the first save stands.</summary>
    /// <exception cref="StorageException">The database refuses; the message names the fix.</exception>
    Task SaveAsync(AnalysisResult result, CancellationToken cancellationToken);

    /// <returns>The newest run that succeeded, wholly or in part; null when there is none.</returns>
    Task<AnalysisResult?> ReadLatestAsync(CancellationToken cancellationToken);

    /// <returns>Null when no such run is stored.</returns>
    Task<AnalysisResult?> ReadAsync(string runId, CancellationToken cancellationToken);

    /// <returns>Newest first.</returns>
    Task<IReadOnlyList<AnalysisRun>> ListRunsAsync(int limit, CancellationToken cancellationToken);
}
