namespace CostOptimizer.Application.Orders;

/// <summary>How far an ordered analysis has come.</summary>
/// <param name="RunId">Identity of the analysis and, once it has ended well, of its result.</param>
/// <param name="PartitionsRead">Partitions read so far, failed ones included.</param>
/// <param name="Partitions">Null until the estate has been listed.</param>
/// <param name="Reason">Why it failed or was cancelled, one sentence; null otherwise.</param>
/// <param name="Version">Grows with every change; for ETags and for waiting on changes.</param>
public sealed record AnalysisTicket(
    string RunId,
    AnalysisOrder Order,
    AnalysisState State,
    DateTime OrderedAtUtc,
    DateTime? StartedAtUtc,
    DateTime? EndedAtUtc,
    int PartitionsRead,
    int? Partitions,
    string? Reason,
    long Version)
{
    public bool HasEnded => State is not (AnalysisState.Queued or AnalysisState.Running);
}
