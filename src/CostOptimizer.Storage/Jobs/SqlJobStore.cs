using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Jobs.Ledger;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Jobs;

internal sealed class SqlJobStore(IDatabase database) : IJobStore
{
    public Task<T> WriteAsync<T>(Func<IJobSession, Task<T>> work, CancellationToken cancellationToken) =>
        database.WriteAsync(WriterLock.Jobs, session => work(new SqlJobSession(session)), cancellationToken);

    public async Task<JobRecord?> FindAsync(string id, CancellationToken cancellationToken) =>
        // An engine may ignore case or spaces at the end; an id is what it is, to the letter.
        (await database.QueryAsync<JobRow>(JobRow.Select, new { JobId = BeforeNul(id) }, cancellationToken))
            .Select(row => row.ToRecord())
            .SingleOrDefault(record => record.Id == id);

    public async Task<IReadOnlyList<JobRecord>> ListAsync(JobQuery query, CancellationToken cancellationToken)
    {
        var prefix = BeforeNul(query.IdPrefix);
        IReadOnlyList<JobState> states = query.States.Count == 0 ? Enum.GetValues<JobState>() : query.States;
        var question = new
        {
            Kind = BeforeNul(query.Kind),
            IdPrefix = prefix,
            PrefixLength = prefix?.Length ?? 0,
            States = states.Select(EnumText.Of).ToArray(),
            AfterUtc = query.After?.QueuedAtUtc,
            AfterId = BeforeNul(query.After?.Id),
            query.Limit,
        };
        return
        [
            .. (await database.QueryAsync<JobRow>(JobRow.SelectNewest, question, cancellationToken))
                .Select(row => row.ToRecord())
                .Where(record => (query.Kind is null || record.Call.Kind == query.Kind)
                    && (query.IdPrefix is null || record.Id.StartsWith(query.IdPrefix, StringComparison.Ordinal))),
        ];
    }

    public async Task<IReadOnlyList<JobRecord>> ListDueAsync(DateTime beforeUtc, int limit, CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<JobRow>(JobRow.SelectDue, new { BeforeUtc = beforeUtc, Limit = limit }, cancellationToken)).Select(row => row.ToRecord())];

    public async Task<IReadOnlyList<JobRecord>> ListAheadAsync(DateTime afterUtc, int limit, CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<JobRow>(JobRow.SelectAhead, new { AfterUtc = afterUtc, Limit = limit }, cancellationToken)).Select(row => row.ToRecord())];

    public async Task<IReadOnlyList<JobRecord>> ListRunningAsync(CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<JobRow>(JobRow.SelectRunning, parameters: null, cancellationToken)).Select(row => row.ToRecord())];

    public async Task<IReadOnlyList<ScheduleRecord>> ListSchedulesAsync(CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<ScheduleRow>(ScheduleRow.SelectAll, parameters: null, cancellationToken)).Select(row => row.ToRecord())];

    public async Task<IReadOnlyList<WorkerRecord>> ListWorkersAsync(CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<WorkerRow>(WorkerRow.SelectAll, parameters: null, cancellationToken)).Select(row => row.ToRecord())];

    private static string? BeforeNul(string? text) => text?.Split('\0')[0];
}
