namespace CostOptimizer.Application.Reading;

/// <summary>Reads what a run says of the whole estate, without its fleets. A stored run never changes.</summary>
public interface IRunSummaryReader
{
    /// <returns>Null when no such run is stored.</returns>
    Task<RunSummary?> ReadAsync(string runId, CancellationToken cancellationToken);
}
