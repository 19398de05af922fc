namespace CostOptimizer.Application.Jobs.Ledger;

/// <summary>Where calls, schedules and workers are written down.</summary>
public interface IJobStore
{
    /// <summary>Runs work as the only writer of calls, in one transaction.</summary>
    /// <param name="work">Must find its own traces: a server that fails for a moment has it run again from the start.</param>
    /// <exception cref="Application.Storage.StorageException">The database refuses; nothing was written.</exception>
    Task<T> WriteAsync<T>(Func<IJobSession, Task<T>> work, CancellationToken cancellationToken);

    /// <returns>Null when unknown.</returns>
    Task<JobRecord?> FindAsync(string id, CancellationToken cancellationToken);

    /// <returns>Newest first.</returns>
    Task<IReadOnlyList<JobRecord>> ListAsync(JobQuery query, CancellationToken cancellationToken);

    /// <returns>Queued calls that fell due before an instant, the longest due first.</returns>
    Task<IReadOnlyList<JobRecord>> ListDueAsync(DateTime beforeUtc, int limit, CancellationToken cancellationToken);

    /// <returns>Queued calls that fall due after an instant, the latest first.</returns>
    Task<IReadOnlyList<JobRecord>> ListAheadAsync(DateTime afterUtc, int limit, CancellationToken cancellationToken);

    /// <returns>Every call that runs, in no order.</returns>
    Task<IReadOnlyList<JobRecord>> ListRunningAsync(CancellationToken cancellationToken);

    /// <returns>Ordered by name.</returns>
    Task<IReadOnlyList<ScheduleRecord>> ListSchedulesAsync(CancellationToken cancellationToken);

    /// <returns>In no order.</returns>
    Task<IReadOnlyList<WorkerRecord>> ListWorkersAsync(CancellationToken cancellationToken);
}
