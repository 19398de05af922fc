using CostOptimizer.Application.Deliveries;
using CostOptimizer.Storage.Databases;

namespace CostOptimizer.Storage.Deliveries;

internal sealed class SqlDeliveryOutbox(IDatabase database) : IDeliveryOutbox
{
    /// <summary>SQL Server takes 2,100 parameters.</summary>
    private const int SubjectsAtOnce = 500;

    public Task AddAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken) => database.WriteAsync(
        WriterLock.Deliveries,
        async session =>
        {
            await DeliveryRow.AddAsync(session, deliveries, cancellationToken);
            return true;
        },
        cancellationToken);

    public Task<IReadOnlyList<DeliveryStatus>> ReadDueAsync(DateTime nowUtc, int limit, CancellationToken cancellationToken) =>
        ReadAsync(DeliveryRow.SelectDue, new { NowUtc = nowUtc, Limit = limit }, cancellationToken);

    public Task SaveAsync(DeliveryStatus status, CancellationToken cancellationToken) => database.WriteAsync(
        WriterLock.Deliveries,
        async session =>
        {
            await session.ExecuteAsync(DeliveryRow.Update, DeliveryRow.From(status), cancellationToken);
            return true;
        },
        cancellationToken);

    public Task<IReadOnlyList<DeliveryStatus>> ReadAsync(string subject, CancellationToken cancellationToken) =>
        ReadAsync(DeliveryRow.SelectBySubject, new { Subject = subject }, cancellationToken);

    public async Task<IReadOnlyList<DeliveryStatus>> ListAsync(IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var found = new List<DeliveryStatus>();
        foreach (var some in subjects.Distinct(StringComparer.Ordinal).Chunk(SubjectsAtOnce))
        {
            found.AddRange(await ReadAsync(DeliveryRow.SelectBySubjects, new { Subjects = some }, cancellationToken));
        }

        return found;
    }

    public Task<IReadOnlyList<DeliveryStatus>> ListAsync(DeliveryState? state, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return ReadAsync(DeliveryRow.SelectNewest, new { States = StateCountRow.Asked(state), Limit = limit }, cancellationToken);
    }

    public Task<IReadOnlyDictionary<DeliveryState, int>> CountAsync(CancellationToken cancellationToken) =>
        StateCountRow.ReadAsync(database, DeliveryRow.CountByState, cancellationToken);

    private async Task<IReadOnlyList<DeliveryStatus>> ReadAsync(string select, object question, CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<DeliveryRow>(select, question, cancellationToken)).Select(row => row.ToStatus())];
}
