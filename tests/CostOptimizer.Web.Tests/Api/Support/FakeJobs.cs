using CostOptimizer.Application.Jobs;

namespace CostOptimizer.Web.Tests.Api.Support;

/// <summary>Jobs that a test has put there.</summary>
internal sealed class FakeJobs : IJobEngine
{
    public List<JobStatus> Jobs { get; } = [];

    public List<ScheduleStatus> Schedules { get; } = [];

    public List<string> Enqueued { get; } = [];

    public Task EnqueueAsync(string id, JobCall call, CancellationToken cancellationToken)
    {
        if (!Enqueued.Contains(id, StringComparer.Ordinal))
        {
            Enqueued.Add(id);
        }

        return Task.CompletedTask;
    }

    public Task ContinueAsync(string id, JobCall call, IReadOnlyList<string> after, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task RecurAsync(string name, JobCall call, Recurrence recurrence, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopRecurringAsync(string name, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<JobStatus?> RunNowAsync(string schedule, CancellationToken cancellationToken)
    {
        if (Schedules.Find(one => one.Name == schedule) is not { } known)
        {
            return Task.FromResult<JobStatus?>(null);
        }

        var id = $"{schedule}@now";
        var turn = Jobs.Find(job => job.Id == id);
        if (turn is null)
        {
            turn = new JobStatus(id, known.Call, JobState.Queued, 0, null, new DateTime(2026, 11, 18, 12, 0, 0, DateTimeKind.Utc), null, null, null);
            Jobs.Add(turn);
        }

        return Task.FromResult<JobStatus?>(turn);
    }

    public Task<bool> CancelAsync(string id, CancellationToken cancellationToken)
    {
        var index = Jobs.FindIndex(job => job.Id == id && job.State is JobState.Waiting or JobState.Queued or JobState.Running);
        if (index >= 0)
        {
            Jobs[index] = Jobs[index] with { State = JobState.Cancelled };
        }

        return Task.FromResult(index >= 0);
    }

    public Task<JobStatus?> FindAsync(string id, CancellationToken cancellationToken) => Task.FromResult(Jobs.Find(job => job.Id == id));

    public Task<IReadOnlyList<JobStatus>> ListAsync(JobQuery query, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<JobStatus>>(
    [
        .. Jobs.SkipWhile(job => query.After is not null && job.Id != query.After.Id).Skip(query.After is null ? 0 : 1).Where(job => (query.Kind is null || job.Call.Kind == query.Kind)
                && (query.IdPrefix is null || job.Id.StartsWith(query.IdPrefix, StringComparison.Ordinal))
                && (query.States.Count == 0 || query.States.Contains(job.State)))
            .Take(query.Limit),
    ]);

    public Task<IReadOnlyList<ScheduleStatus>> ListSchedulesAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ScheduleStatus>>(Schedules);
}
