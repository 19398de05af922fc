namespace CostOptimizer.Application.Analysis;

/// <summary>
/// The main job: reads every partition, plans the estate and stores what it found. A partition or source that fails is
/// named in the result and the rest goes on; the result does not depend on which finished first.
/// </summary>
public interface IAnalyzeEstate
{
    /// <exception cref="SourceException">Not even the estate's accounts and regions could be listed.</exception>
    /// <exception cref="Storage.StorageException">The database refuses; nothing of the result was stored.</exception>
    Task<AnalysisResult> RunAsync(
        AnalysisRequest request, IProgress<AnalysisProgress> progress, CancellationToken cancellationToken);
}
