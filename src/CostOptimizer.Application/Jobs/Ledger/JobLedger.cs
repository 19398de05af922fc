using CostOptimizer.Application.Presentation;
using CostOptimizer.Application.Storage;

namespace CostOptimizer.Application.Jobs.Ledger;

/// <summary>
/// The life of a call, written down step by step. An engine asks it what may run and tells it what became of it; each
/// step is one transaction and may be asked for again. What it returns as due is the engine's to schedule.
/// </summary>
public sealed class JobLedger(IJobStore store, RetryPlan retries, TimeProvider clock)
{
    private const int LongestReason = 400;

    /// <summary>To the second, as it is stored.</summary>
    private DateTime Now
    {
        get
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        }
    }

    /// <param name="after">Calls that it continues; empty to run at once.</param>
    /// <returns>The call when it is to be scheduled now; null when it waits or its id was known already.</returns>
    /// <exception cref="ArgumentException">One of <paramref name="after"/> is unknown.</exception>
    public Task<JobRecord?> AddAsync(string id, JobCall call, IReadOnlyList<string> after, CancellationToken cancellationToken) =>
        store.WriteAsync(
            async session =>
            {
                if (await session.FindAsync(id, cancellationToken) is { } known)
                {
                    // Asked for again, perhaps by a caller who was killed before the engine knew: no harm in scheduling it once more.
                    return known.State == JobState.Queued ? known : null;
                }

                List<JobRecord> continued = [];
                foreach (var other in after.Distinct(StringComparer.Ordinal))
                {
                    continued.Add(await session.FindAsync(other, cancellationToken)
                        ?? throw new ArgumentException($"The call '{other}', which '{id}' is to continue, is unknown.", nameof(after)));
                }

                var record = Begin(New(id, call, JobState.Waiting, schedule: null), continued);
                await session.AddAsync(record, [.. continued.Select(other => other.Id)], cancellationToken);
                return record.State == JobState.Queued ? record : null;
            },
            cancellationToken);

    /// <summary>Takes a call that is due for an attempt.</summary>
    /// <param name="claim">Unique to the attempt.</param>
    /// <returns>Null when it may not run, now or ever.</returns>
    public Task<JobRecord?> ClaimAsync(string id, string worker, string claim, bool isExclusive, CancellationToken cancellationToken) =>
        store.WriteAsync(
            async session =>
            {
                var record = await session.FindAsync(id, cancellationToken);
                if (record?.State == JobState.Running && record.Claim == claim)
                {
                    return record; // by the try of this very step that seemed to fail
                }

                var mayRun = record?.State == JobState.Queued
                    && record.DueAtUtc <= Now
                    && (!isExclusive || (await session.FindSameAsync(record.Call, cancellationToken)).All(other => other.State != JobState.Running));
                if (!mayRun)
                {
                    return null;
                }

                record = record! with { State = JobState.Running, Attempts = record.Attempts + 1, Worker = worker, Claim = claim, StartedAtUtc = Now, EndedAtUtc = null };
                await session.SaveAsync(record, cancellationToken);
                return record;
            },
            cancellationToken);

    /// <summary>Ends an attempt.</summary>
    /// <param name="claim">As it was claimed.</param>
    /// <param name="reason">Why it failed; null unless it did.</param>
    /// <returns>The call, null when another attempt holds it by now and nothing was written; and the calls that are to be scheduled.</returns>
    public Task<(JobRecord? Call, IReadOnlyList<JobRecord> Due)> EndAsync(
        string id, string claim, AttemptEnd end, string? reason, CancellationToken cancellationToken) =>
        store.WriteAsync<(JobRecord?, IReadOnlyList<JobRecord>)>(
            async session =>
            {
                var record = await session.FindAsync(id, cancellationToken);
                if (record is null || record.Claim != claim)
                {
                    return (null, []);
                }

                return record.State == JobState.Running
                    ? await EndAsync(session, record, end, reason, isAtOnce: false, cancellationToken)
                    : (record, []); // by the try of this very step that seemed to fail
            },
            cancellationToken);

    /// <summary>Asks a call to stop: one that has not begun is cancelled, one that runs is marked.</summary>
    /// <returns>The call afterwards, null when it had ended already or is unknown; and the calls that are to be scheduled.</returns>
    public Task<(JobRecord? Call, IReadOnlyList<JobRecord> Due)> CancelAsync(string id, CancellationToken cancellationToken) =>
        store.WriteAsync<(JobRecord?, IReadOnlyList<JobRecord>)>(
            async session =>
            {
                var record = await session.FindAsync(id, cancellationToken);
                if (record is null || record.HasEnded)
                {
                    return (null, []);
                }

                record = record.State == JobState.Running
                    ? record with { IsCancelAsked = true }
                    : record with { State = JobState.Cancelled, IsCancelAsked = true, EndedAtUtc = Now };
                await session.SaveAsync(record, cancellationToken);
                return (record, record.HasEnded ? await ReleaseAsync(session, record, cancellationToken) : []);
            },
            cancellationToken);

    /// <summary>Takes the calls of a process that died, each a failed attempt, and strikes the process out.</summary>
    /// <returns>The calls that are to be scheduled.</returns>
    public Task<IReadOnlyList<JobRecord>> TakeOverAsync(string worker, CancellationToken cancellationToken) =>
        store.WriteAsync<IReadOnlyList<JobRecord>>(
            async session =>
            {
                List<JobRecord> due = [];
                foreach (var record in await session.FindRunningAsync(worker, cancellationToken))
                {
                    var (_, released) = await EndAsync(
                        session, record, AttemptEnd.Failed, $"The process {worker}, which ran it, ended without a word.", isAtOnce: true, cancellationToken);
                    due.AddRange(released);
                }

                await session.DeleteWorkerAsync(worker, cancellationToken);
                return due;
            },
            cancellationToken);

    /// <summary>Gives back the calls of a process that is about to stop, and strikes it out.</summary>
    public Task<IReadOnlyList<JobRecord>> LeaveAsync(string worker, CancellationToken cancellationToken) =>
        store.WriteAsync<IReadOnlyList<JobRecord>>(
            async session =>
            {
                List<JobRecord> due = [];
                foreach (var record in await session.FindRunningAsync(worker, cancellationToken))
                {
                    due.AddRange((await EndAsync(session, record, AttemptEnd.GivenBack, reason: null, isAtOnce: true, cancellationToken)).Due);
                }

                await session.DeleteWorkerAsync(worker, cancellationToken);
                return due;
            },
            cancellationToken);

    /// <summary>
    /// Makes due what a clock that has been set back since put off: no call is written down for later than its wait, so
    /// one that lies further ahead need not wait until the clock shows that time again.
    /// </summary>
    /// <param name="limit">How many are looked at, the furthest ahead first.</param>
    /// <returns>The calls that are to be scheduled.</returns>
    public async Task<IReadOnlyList<JobRecord>> BringForwardAsync(int limit, CancellationToken cancellationToken)
    {
        var ahead = (await store.ListAheadAsync(Now + ClockSkew.Longest, limit, cancellationToken)).Where(IsAhead).ToList();
        return ahead.Count == 0 ? [] : await store.WriteAsync<IReadOnlyList<JobRecord>>(
            async session =>
            {
                List<JobRecord> due = [];
                foreach (var id in ahead.Select(call => call.Id))
                {
                    if (await session.FindAsync(id, cancellationToken) is { State: JobState.Queued } call && IsAhead(call))
                    {
                        due.Add(call with { DueAtUtc = Now });
                        await session.SaveAsync(due[^1], cancellationToken);
                    }
                }

                return due;
            },
            cancellationToken);
    }

    /// <summary>Says that a process lives.</summary>
    public Task BeatAsync(string worker, long beat, CancellationToken cancellationToken) =>
        store.WriteAsync(
            async session =>
            {
                await session.SaveWorkerAsync(new WorkerRecord(worker, beat, Now), cancellationToken);
                return true;
            },
            cancellationToken);

    private bool IsAhead(JobRecord call) => call.DueAtUtc > Now + retries.WaitAfter(call.Failures) + ClockSkew.Longest;

    private JobRecord New(string id, JobCall call, JobState state, string? schedule) => new()
    {
        Id = id,
        Call = call,
        State = state,
        Schedule = schedule,
        QueuedAtUtc = Now,
        DueAtUtc = Now,
    };

    /// <returns>The call, queued or cancelled when all that it continues have ended.</returns>
    private JobRecord Begin(JobRecord record, IReadOnlyCollection<JobRecord> continued) =>
        continued.Any(other => !other.HasEnded) ? record
        : continued.Count > 0 && continued.All(other => other.State == JobState.Cancelled)
            ? record with { State = JobState.Cancelled, EndedAtUtc = Now, Reason = "All calls that it continues were cancelled." }
        : record with { State = JobState.Queued, DueAtUtc = Now };

    private async Task<(JobRecord? Call, IReadOnlyList<JobRecord> Due)> EndAsync(
        IJobSession session, JobRecord record, AttemptEnd end, string? reason, bool isAtOnce, CancellationToken cancellationToken)
    {
        var ended = Ended(record, end, PlainText.Clean(reason, LongestReason), isAtOnce);
        await session.SaveAsync(ended, cancellationToken);
        var released = await ReleaseAsync(session, ended, cancellationToken);
        return (ended, ended.State == JobState.Queued ? [ended, .. released] : released);
    }

    private JobRecord Ended(JobRecord record, AttemptEnd end, string reason, bool isAtOnce)
    {
        var failures = record.Failures + (end == AttemptEnd.Failed ? 1 : 0);
        var again = record with { State = JobState.Queued, Failures = failures, DueAtUtc = Now };
        return end switch
        {
            AttemptEnd.Succeeded => record with { State = JobState.Succeeded, EndedAtUtc = Now },
            AttemptEnd.Cancelled => record with { State = JobState.Cancelled, EndedAtUtc = Now },
            _ when record.IsCancelAsked => record with { State = JobState.Cancelled, Failures = failures, EndedAtUtc = Now },
            AttemptEnd.GivenBack => again,
            _ when failures >= retries.Attempts => record with { State = JobState.Failed, Failures = failures, EndedAtUtc = Now, Reason = reason },
            _ => again with { Reason = reason, DueAtUtc = isAtOnce ? Now : Now + retries.WaitAfter(failures) },
        };
    }

    /// <summary>Lets go what waited for a call: those that continue it, and those that must not run beside it.</summary>
    private async Task<IReadOnlyList<JobRecord>> ReleaseAsync(IJobSession session, JobRecord ended, CancellationToken cancellationToken)
    {
        List<JobRecord> due = [.. (await session.FindSameAsync(ended.Call, cancellationToken)).Where(other => other.State == JobState.Queued && other.Id != ended.Id)];
        if (!ended.HasEnded)
        {
            return due;
        }

        foreach (var waiting in await session.FindContinuationsAsync(ended.Id, cancellationToken))
        {
            var begun = Begin(waiting, await session.FindContinuedAsync(waiting.Id, cancellationToken));
            if (begun.State == JobState.Waiting)
            {
                continue;
            }

            await session.SaveAsync(begun, cancellationToken);
            due.AddRange(begun.State == JobState.Queued ? [begun] : await ReleaseAsync(session, begun, cancellationToken));
        }

        return due;
    }
}
