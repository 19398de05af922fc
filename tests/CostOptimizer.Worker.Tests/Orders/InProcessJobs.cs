using CostOptimizer.Application.Jobs;

namespace CostOptimizer.Worker.Tests.Orders;

/// <summary>A job engine of one thread that keeps its queue in memory; its queue outlives the "process" that is killed.</summary>
internal sealed class InProcessJobs : IJobEngine
{
    private readonly List<(string Id, JobCall Call, IReadOnlyList<string> After)> _calls = [];
    private readonly Dictionary<string, JobState> _states = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, JobState> States => _states;

    public Task EnqueueAsync(string id, JobCall call, CancellationToken cancellationToken) => ContinueAsync(id, call, [], cancellationToken);

    public Task ContinueAsync(string id, JobCall call, IReadOnlyList<string> after, CancellationToken cancellationToken)
    {
        if (_states.TryAdd(id, JobState.Queued))
        {
            _calls.Add((id, call, after));
        }

        return Task.CompletedTask;
    }

    /// <summary>Runs what may run, until nothing is left. A job that dies stays in the queue.</summary>
    public async Task RunAllAsync(IReadOnlyList<IJob> jobs, CancellationToken cancellationToken)
    {
        while (_calls.FirstOrDefault(call => _states[call.Id] == JobState.Queued && call.After.All(HasEnded)) is { Id: not null } next)
        {
            await jobs.Single(job => job.Kind == next.Call.Kind).RunAsync(next.Call.Argument, cancellationToken);
            _states[next.Id] = JobState.Succeeded;
        }
    }

    public Task<JobStatus?> RunNowAsync(string schedule, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> CancelAsync(string id, CancellationToken cancellationToken)
    {
        var isOpen = _states.TryGetValue(id, out var state) && state == JobState.Queued;
        if (isOpen)
        {
            _states[id] = JobState.Cancelled;
        }

        return Task.FromResult(isOpen);
    }

    public Task<JobStatus?> FindAsync(string id, CancellationToken cancellationToken) => Task.FromResult(
        _states.TryGetValue(id, out var state)
            ? new JobStatus(id, _calls.Single(call => call.Id == id).Call, state, 1, null, DateTime.UnixEpoch, null, null, null)
            : null);

    public Task RecurAsync(string name, JobCall call, Recurrence recurrence, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task StopRecurringAsync(string name, CancellationToken cancellationToken) => throw new NotSupportedException();

    public async Task<IReadOnlyList<JobStatus>> ListAsync(JobQuery query, CancellationToken cancellationToken)
    {
        List<JobStatus> found = [];
        foreach (var id in _states.Keys.Where(id => id.StartsWith(query.IdPrefix!, StringComparison.Ordinal) && query.States.Contains(_states[id])))
        {
            found.Add((await FindAsync(id, cancellationToken))!);
        }

        return found;
    }

    public Task<IReadOnlyList<ScheduleStatus>> ListSchedulesAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    private bool HasEnded(string id) => _states[id] is JobState.Succeeded or JobState.Failed or JobState.Cancelled;
}
