namespace CostOptimizer.Application.Jobs;

/// <summary>
/// The seam to a job engine, kept within what persistent engines do well: at-least-once execution, retries,
/// continuations, schedules. Ids are the caller's, so that a caller that was killed may simply ask again.
/// </summary>
public interface IJobEngine
{
    /// <summary>Runs a call as soon as a worker is free. An id that exists already changes nothing, whatever became of it.</summary>
    /// <param name="id">At most 200 letters, digits, hyphens, dots, slashes, colons and at signs.</param>
    /// <exception cref="ArgumentException">The id or argument is malformed, or no job of that kind exists.</exception>
    Task EnqueueAsync(string id, JobCall call, CancellationToken cancellationToken);

    /// <summary>Runs a call once all others have ended, however they ended; cancelled when all of them were cancelled.</summary>
    /// <param name="after">Ids that were enqueued before; at least one.</param>
    /// <exception cref="ArgumentException">As for <see cref="EnqueueAsync"/>, or one of <paramref name="after"/> is unknown.</exception>
    Task ContinueAsync(string id, JobCall call, IReadOnlyList<string> after, CancellationToken cancellationToken);

    /// <summary>
    /// Adds or changes a schedule. Each turn enqueues the call under <c>name@yyyyMMddTHHmmssZ</c>, so that several
    /// processes add it once. A turn that was missed while nothing ran is made up for once, not once per miss; a turn
    /// that falls due while the one before has not ended is skipped: it is listed as cancelled, with that reason. In the
    /// call's argument <c>{turn}</c> stands for the turn's id.
    /// </summary>
    /// <param name="name">At most 100 letters, digits and hyphens.</param>
    /// <exception cref="ArgumentException">The cron expression or name is malformed; the message says how.</exception>
    Task RecurAsync(string name, JobCall call, Recurrence recurrence, CancellationToken cancellationToken);

    /// <summary>Removes a schedule; nothing happens when there is none.</summary>
    Task StopRecurringAsync(string name, CancellationToken cancellationToken);

    /// <summary>Takes a turn of a schedule now, besides those that fall due; one that has not ended is not begun again.</summary>
    /// <returns>The turn, which may have begun before; null when there is no such schedule.</returns>
    Task<JobStatus?> RunNowAsync(string schedule, CancellationToken cancellationToken);

    /// <summary>Asks a call to stop, wherever it runs; one that has not begun never will.</summary>
    /// <returns>False when it had ended already or is unknown.</returns>
    Task<bool> CancelAsync(string id, CancellationToken cancellationToken);

    /// <returns>Null when unknown.</returns>
    Task<JobStatus?> FindAsync(string id, CancellationToken cancellationToken);

    /// <returns>Newest first.</returns>
    Task<IReadOnlyList<JobStatus>> ListAsync(JobQuery query, CancellationToken cancellationToken);

    /// <returns>Ordered by name.</returns>
    Task<IReadOnlyList<ScheduleStatus>> ListSchedulesAsync(CancellationToken cancellationToken);
}
