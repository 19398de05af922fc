namespace CostOptimizer.Application.Jobs;

/// <summary>What became of one call.</summary>
/// <param name="Id">As the caller gave it.</param>
/// <param name="Attempts">Attempts begun, the present one included.</param>
/// <param name="Worker">The process that runs or last ran it; null before the first attempt.</param>
/// <param name="Reason">Why the last attempt failed, one sentence; null when none did.</param>
public sealed record JobStatus(
    string Id,
    JobCall Call,
    JobState State,
    int Attempts,
    string? Worker,
    DateTime QueuedAtUtc,
    DateTime? StartedAtUtc,
    DateTime? EndedAtUtc,
    string? Reason);
