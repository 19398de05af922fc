using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Jobs.Ledger;
using CostOptimizer.Jobs.Quartz;
using CostOptimizer.Jobs.Running;

namespace CostOptimizer.Jobs;

/// <summary>Writes calls down first and schedules them after: whatever happens in between, a check-in mends.</summary>
internal sealed class QuartzJobEngine(
    IJobStore store, JobLedger ledger, ScheduleLedger schedules, JobKinds kinds, RunningCalls running, QuartzQueue queue) : IJobEngine
{
    public async Task EnqueueAsync(string id, JobCall call, CancellationToken cancellationToken)
    {
        JobNames.CheckId(id);
        kinds.Check(call);
        await AddAsync(id, call, [], cancellationToken);
    }

    public async Task ContinueAsync(string id, JobCall call, IReadOnlyList<string> after, CancellationToken cancellationToken)
    {
        JobNames.CheckId(id);
        kinds.Check(call);
        if (after.Count == 0)
        {
            throw new ArgumentException($"The call '{id}' continues no other: name at least one.", nameof(after));
        }

        await AddAsync(id, call, after, cancellationToken);
    }

    public Task RecurAsync(string name, JobCall call, Recurrence recurrence, CancellationToken cancellationToken)
    {
        JobNames.CheckSchedule(name);
        kinds.Check(call);
        return schedules.SetAsync(name, call, recurrence, cancellationToken);
    }

    public Task StopRecurringAsync(string name, CancellationToken cancellationToken) => schedules.RemoveAsync(name, cancellationToken);

    public async Task<JobStatus?> RunNowAsync(string schedule, CancellationToken cancellationToken)
    {
        if (await schedules.TakeTurnNowAsync(schedule, cancellationToken) is not { } turn)
        {
            return null;
        }

        if (turn.State == JobState.Queued)
        {
            await queue.ScheduleAsync([turn], cancellationToken);
        }

        return turn.ToStatus();
    }

    public async Task<bool> CancelAsync(string id, CancellationToken cancellationToken)
    {
        var (call, due) = await ledger.CancelAsync(id, cancellationToken);
        if (call is null)
        {
            return false;
        }

        running.Stop(id, StopReason.Cancelled); // elsewhere, the next check-in sees it
        await queue.ScheduleAsync(due, cancellationToken);
        return true;
    }

    public async Task<JobStatus?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await store.FindAsync(id, cancellationToken))?.ToStatus();

    public async Task<IReadOnlyList<JobStatus>> ListAsync(JobQuery query, CancellationToken cancellationToken)
    {
        if (query.Limit is < 1 or > 1000)
        {
            throw new ArgumentOutOfRangeException(nameof(query), query.Limit, "Limit is 1 to 1000.");
        }

        return [.. (await store.ListAsync(query, cancellationToken)).Select(record => record.ToStatus())];
    }

    public async Task<IReadOnlyList<ScheduleStatus>> ListSchedulesAsync(CancellationToken cancellationToken) =>
    [
        .. (await store.ListSchedulesAsync(cancellationToken)).Select(schedule => new ScheduleStatus(
            schedule.Name,
            schedule.Call,
            new Recurrence(schedule.Cron, TimeZoneInfo.FindSystemTimeZoneById(schedule.Zone)),
            schedule.LastTurnUtc,
            schedule.NextTurnUtc)),
    ];

    private async Task AddAsync(string id, JobCall call, IReadOnlyList<string> after, CancellationToken cancellationToken)
    {
        if (await ledger.AddAsync(id, call, after, cancellationToken) is { } due)
        {
            await queue.ScheduleAsync([due], cancellationToken);
        }
    }
}
