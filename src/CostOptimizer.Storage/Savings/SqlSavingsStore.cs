using CostOptimizer.Application.Savings;
using CostOptimizer.Core.Realised;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;
using Dapper;

namespace CostOptimizer.Storage.Savings;

internal sealed class SqlSavingsStore(IDatabase database) : ISavingsStore
{
    private const string SelectWeeks = $"""
        {WeekRow.Select};
        {WeekEntryRow.Select};
        {WeekTotalRow.Select};
        """;

    private const string SelectSavings = $"""
        {WeekRow.SelectTimes};
        {WeekEntryRow.Select};
        {WeekTotalRow.Select};
        """;

    public Task AddAsync(IReadOnlyList<TrackedSaving> savings, CancellationToken cancellationToken) => database.WriteAsync(
        WriterLock.Savings,
        async session =>
        {
            var known = (await session.QueryAsync<string>(BaselineRow.SelectIds, null, cancellationToken)).ToHashSet(StringComparer.Ordinal);
            await session.InsertAsync(BaselineRow.Insert, savings.Where(saving => known.Add(saving.Id)).Select(BaselineRow.From), cancellationToken);
            return true;
        },
        cancellationToken);

    public Task<IReadOnlyList<TrackedSaving>> ReadTrackedAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<TrackedSaving>>(
        async connection =>
        {
            var documents = await connection.QueryAsync<byte[]>(new CommandDefinition(BaselineRow.SelectAll, cancellationToken: cancellationToken));
            return
            [
                .. documents
                    .Select(document => PackedDocument.Read<TrackedSaving>(document, database.Name))
                    .OrderBy(saving => saving.Baseline.SinceUtc)
                    .ThenBy(saving => saving.Id, StringComparer.Ordinal),
            ];
        },
        cancellationToken);

    public Task SaveAsync(MeasuredWeek week, CancellationToken cancellationToken) => database.WriteAsync(
        WriterLock.Savings,
        async session =>
        {
            var revision = await session.ScalarAsync<long>(WeekRow.NextRevision, null, cancellationToken);
            await session.ExecuteAsync(WeekEntryRow.Delete, new { week.WeekUtc }, cancellationToken);
            await session.ExecuteAsync(WeekTotalRow.Delete, new { week.WeekUtc }, cancellationToken);
            await session.ExecuteAsync(WeekRow.Delete, new { week.WeekUtc }, cancellationToken);
            await session.InsertAsync(WeekRow.Insert, [WeekRow.From(week, revision)], cancellationToken);
            await session.InsertAsync(WeekEntryRow.Insert, week.Savings.Select(WeekEntryRow.From), cancellationToken);
            await session.InsertAsync(WeekTotalRow.Insert, week.Totals.Select(WeekTotalRow.From), cancellationToken);
            return true;
        },
        cancellationToken);

    public Task<IReadOnlyList<MeasuredWeek>> ReadWeeksAsync(DateTime? fromUtc, CancellationToken cancellationToken) => ReadAsync(
        SelectWeeks,
        fromUtc,
        async answers => (await answers.ReadAsync<WeekRow>()).Select(week => (week.WeekUtc, Document.Read<WeekHead>(week.Document, database.Name))),
        (head, week) => new MeasuredWeek(week.WeekUtc, head.RunIds, week.Savings, week.Totals) { Costs = head.Costs },
        cancellationToken);

    public Task<IReadOnlyList<WeekSavings>> ReadSavingsAsync(DateTime? fromUtc, CancellationToken cancellationToken) => ReadAsync(
        SelectSavings,
        fromUtc,
        async answers => (await answers.ReadAsync<WeekRow>()).Select(week => (week.WeekUtc, week.WeekUtc)),
        (DateTime _, WeekSavings week) => week,
        cancellationToken);

    public Task<string> ReadStampAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            var stamp = await connection.QuerySingleAsync<StampRow>(new CommandDefinition(WeekRow.SelectStamp, cancellationToken: cancellationToken));
            return FormattableString.Invariant($"{stamp.Baselines} {stamp.Weeks} {stamp.Revision}");
        },
        cancellationToken);

    /// <summary>Asks one question, so that no week is seen half replaced, whatever is wanted of its head.</summary>
    private Task<IReadOnlyList<TWeek>> ReadAsync<THead, TWeek>(
        string select,
        DateTime? fromUtc,
        Func<SqlMapper.GridReader, Task<IEnumerable<(DateTime WeekUtc, THead Head)>>> readHeads,
        Func<THead, WeekSavings, TWeek> make,
        CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<TWeek>>(
        async connection =>
        {
            await using var answers = await connection.QueryMultipleAsync(new CommandDefinition(select, new { FromUtc = fromUtc }, cancellationToken: cancellationToken));
            var weeks = await readHeads(answers);
            var entries = (await answers.ReadAsync<WeekEntryRow>()).ToLookup(row => row.WeekUtc, row => Document.Read<SavingWeek>(row.Document, database.Name));
            var totals = (await answers.ReadAsync<WeekTotalRow>()).ToLookup(row => row.WeekUtc, row => Document.Read<EstateSaving>(row.Document, database.Name));
            return
            [
                .. weeks.Select(week => make(week.Head, new WeekSavings(
                    week.WeekUtc,
                    [.. entries[week.WeekUtc].OrderBy(entry => entry.SavingId, StringComparer.Ordinal)],
                    [.. totals[week.WeekUtc].OrderBy(total => total.Currency.Code, StringComparer.Ordinal)]))),
            ];
        },
        cancellationToken);
}
