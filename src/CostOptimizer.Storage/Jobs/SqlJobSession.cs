using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Jobs.Ledger;
using CostOptimizer.Storage.Databases;

namespace CostOptimizer.Storage.Jobs;

/// <summary>What an engine compares loosely is compared again here, to the letter.</summary>
internal sealed class SqlJobSession(Session session) : IJobSession
{
    public async Task<JobRecord?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await QueryAsync(JobRow.Select, new { JobId = id }, cancellationToken)).SingleOrDefault(record => record.Id == id);

    public async Task AddAsync(JobRecord record, IReadOnlyList<string> after, CancellationToken cancellationToken)
    {
        await session.InsertAsync(JobRow.Insert, [JobRow.From(record)], cancellationToken);
        await session.InsertAsync(
            JobContinuationRow.Insert, after.Select(other => new JobContinuationRow { JobId = record.Id, AfterJobId = other }), cancellationToken);
    }

    public Task SaveAsync(JobRecord record, CancellationToken cancellationToken) =>
        session.ExecuteAsync(JobRow.Update, JobRow.From(record), cancellationToken);

    public async Task<IReadOnlyList<JobRecord>> FindSameAsync(JobCall call, CancellationToken cancellationToken) =>
        [.. (await QueryAsync(JobRow.SelectSame, new { call.Kind, call.Argument }, cancellationToken)).Where(record => record.Call == call)];

    public Task<IReadOnlyList<JobRecord>> FindContinuationsAsync(string id, CancellationToken cancellationToken) =>
        QueryAsync(JobContinuationRow.SelectWaitingFor, new { AfterJobId = id }, cancellationToken);

    public Task<IReadOnlyList<JobRecord>> FindContinuedAsync(string id, CancellationToken cancellationToken) =>
        QueryAsync(JobContinuationRow.SelectContinuedBy, new { WaitingJobId = id }, cancellationToken);

    public Task<IReadOnlyList<JobRecord>> FindRunningAsync(string worker, CancellationToken cancellationToken) =>
        QueryAsync(JobRow.SelectRunningOf, new { Worker = worker }, cancellationToken);

    public Task<IReadOnlyList<JobRecord>> FindOpenTurnsAsync(string schedule, CancellationToken cancellationToken) =>
        QueryAsync(JobRow.SelectOpenTurns, new { Schedule = schedule }, cancellationToken);

    public async Task<ScheduleRecord?> FindScheduleAsync(string name, CancellationToken cancellationToken) =>
        (await session.QueryAsync<ScheduleRow>(ScheduleRow.Select, new { Name = name }, cancellationToken))
            .Select(row => row.ToRecord())
            .SingleOrDefault(schedule => schedule.Name == name);

    public async Task SaveScheduleAsync(ScheduleRecord schedule, CancellationToken cancellationToken)
    {
        await DeleteScheduleAsync(schedule.Name, cancellationToken);
        await session.InsertAsync(ScheduleRow.Insert, [ScheduleRow.From(schedule)], cancellationToken);
    }

    public Task DeleteScheduleAsync(string name, CancellationToken cancellationToken) =>
        session.ExecuteAsync(ScheduleRow.Delete, new { Name = name }, cancellationToken);

    public async Task SaveWorkerAsync(WorkerRecord worker, CancellationToken cancellationToken)
    {
        await DeleteWorkerAsync(worker.Worker, cancellationToken);
        await session.InsertAsync(WorkerRow.Insert, [WorkerRow.From(worker)], cancellationToken);
    }

    public Task DeleteWorkerAsync(string worker, CancellationToken cancellationToken) =>
        session.ExecuteAsync(WorkerRow.Delete, new { Worker = worker }, cancellationToken);

    public async Task<int> DeleteEndedAsync(DateTime beforeUtc, int limit, CancellationToken cancellationToken)
    {
        var old = await session.QueryAsync<string>(JobRow.SelectOld, new { BeforeUtc = beforeUtc, Limit = limit }, cancellationToken);
        foreach (var id in old)
        {
            await session.ExecuteAsync(JobContinuationRow.Delete, new { JobId = id }, cancellationToken);
            await session.ExecuteAsync(JobRow.Delete, new { JobId = id }, cancellationToken);
        }

        return old.Count;
    }

    private async Task<IReadOnlyList<JobRecord>> QueryAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<JobRow>(sql, parameters, cancellationToken)).Select(row => row.ToRecord())];
}
