namespace CostOptimizer.Application.Jobs.Ledger;

/// <summary>The ledger inside one transaction of its only writer.</summary>
public interface IJobSession
{
    Task<JobRecord?> FindAsync(string id, CancellationToken cancellationToken);

    /// <param name="after">Known calls that it continues.</param>
    Task AddAsync(JobRecord record, IReadOnlyList<string> after, CancellationToken cancellationToken);

    /// <summary>Writes all that may change of a call that is known.</summary>
    Task SaveAsync(JobRecord record, CancellationToken cancellationToken);

    /// <returns>Calls of the same kind and argument that are queued or running.</returns>
    Task<IReadOnlyList<JobRecord>> FindSameAsync(JobCall call, CancellationToken cancellationToken);

    /// <returns>Waiting calls that continue another.</returns>
    Task<IReadOnlyList<JobRecord>> FindContinuationsAsync(string id, CancellationToken cancellationToken);

    /// <returns>The calls that one continues.</returns>
    Task<IReadOnlyList<JobRecord>> FindContinuedAsync(string id, CancellationToken cancellationToken);

    /// <returns>Calls that a process runs.</returns>
    Task<IReadOnlyList<JobRecord>> FindRunningAsync(string worker, CancellationToken cancellationToken);

    /// <returns>Turns of a schedule that have not ended.</returns>
    Task<IReadOnlyList<JobRecord>> FindOpenTurnsAsync(string schedule, CancellationToken cancellationToken);

    /// <returns>Null when unknown.</returns>
    Task<ScheduleRecord?> FindScheduleAsync(string name, CancellationToken cancellationToken);

    /// <summary>Adds or changes a schedule.</summary>
    Task SaveScheduleAsync(ScheduleRecord schedule, CancellationToken cancellationToken);

    Task DeleteScheduleAsync(string name, CancellationToken cancellationToken);

    /// <summary>Adds or changes a worker.</summary>
    Task SaveWorkerAsync(WorkerRecord worker, CancellationToken cancellationToken);

    Task DeleteWorkerAsync(string worker, CancellationToken cancellationToken);

    /// <summary>Deletes calls that ended before an instant and that no waiting call continues.</summary>
    /// <returns>How many, at most <paramref name="limit"/>.</returns>
    Task<int> DeleteEndedAsync(DateTime beforeUtc, int limit, CancellationToken cancellationToken);
}
