using CostOptimizer.Application.Jobs;

namespace CostOptimizer.Web.Api.Jobs;

/// <summary>A piece of work and what became of it.</summary>
/// <param name="Attempts">Attempts begun, the present one included.</param>
/// <param name="Worker">The process that runs or last ran it.</param>
/// <param name="Reason">Why the last attempt failed; null when none did.</param>
public sealed record JobItem(
    string Id,
    string Kind,
    string Argument,
    JobState State,
    int Attempts,
    string? Worker,
    DateTime QueuedAtUtc,
    DateTime? StartedAtUtc,
    DateTime? EndedAtUtc,
    string? Reason)
{
    public static JobItem From(JobStatus job) => new(
        job.Id, job.Call.Kind, job.Call.Argument, job.State, job.Attempts, job.Worker, job.QueuedAtUtc, job.StartedAtUtc, job.EndedAtUtc, job.Reason);
}
