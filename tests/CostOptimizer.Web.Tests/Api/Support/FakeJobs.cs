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

    public Task<bool> CancelAsync(string id, CancellationToken cancellationToken) => Task.FromResult(false);

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
