using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Application.Weekly.Archive;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Deliveries;
using Dapper;

namespace CostOptimizer.Storage.Weekly;

internal sealed class SqlWeeklyArchive(IDatabase database) : IWeeklyArchive
{
    /// <summary>After every week that can be.</summary>
    private const string LastWeek = "9999-W99";

    public Task<bool> TryAddAsync(
        ArchivedReport report, IReadOnlyList<byte[]> contents, IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken) => database.WriteAsync(
        WriterLock.Deliveries,
        async session =>
        {
            if (await session.ScalarAsync<int>(WeeklyReportRow.SelectExists, new { ReportId = report.Id }, cancellationToken) > 0)
            {
                return false;
            }

            await session.InsertAsync(WeeklyReportRow.Insert, [WeeklyReportRow.From(report)], cancellationToken);
            await session.InsertAsync(
                WeeklyFileRow.Insert, [.. report.Files.Zip(contents, (file, content) => WeeklyFileRow.From(report.Id, file, content))], cancellationToken);
            await DeliveryRow.AddAsync(session, deliveries, cancellationToken);
            return true;
        },
        cancellationToken);

    public async Task<ArchivedReport?> FindAsync(string group, IsoWeek week, CancellationToken cancellationToken)
    {
        var found = await ReadAsync(WeeklyReportRow.SelectById, new { ReportId = ArchivedReport.IdOf(group, week) }, cancellationToken);
        return found.FirstOrDefault(report => report.Group == group); // An engine may ignore case.
    }

    public Task<byte[]?> ReadFileAsync(string group, IsoWeek week, string fileName, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<byte[]?>(new CommandDefinition(
            WeeklyFileRow.SelectContent, new { ReportId = ArchivedReport.IdOf(group, week), FileName = fileName }, cancellationToken: cancellationToken)),
        cancellationToken);

    public Task<IReadOnlyList<ArchivedReport>> ListAsync((string Group, IsoWeek Week)? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return ReadAsync(
            WeeklyReportRow.SelectPage,
            new { Week = after?.Week.ToString() ?? LastWeek, GroupName = after?.Group ?? "", Limit = limit },
            cancellationToken);
    }

    /// <summary>Two questions, however many reports there are.</summary>
    private Task<IReadOnlyList<ArchivedReport>> ReadAsync(string select, object question, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ArchivedReport>>(
            async connection =>
            {
                WeeklyReportRow[] reports = [.. await connection.QueryAsync<WeeklyReportRow>(new CommandDefinition(select, question, cancellationToken: cancellationToken))];
                if (reports.Length == 0)
                {
                    return [];
                }

                string[] ids = [.. reports.Select(report => report.ReportId)];
                var files = await connection.QueryAsync<WeeklyFileRow>(
                    new CommandDefinition(WeeklyFileRow.SelectByReports, new { ReportIds = ids }, cancellationToken: cancellationToken));
                var byReport = files.OrderBy(file => file.FileName, StringComparer.Ordinal).ToLookup(file => file.ReportId, file => file.ToFile(), StringComparer.Ordinal);
                return [.. reports.Select(report => report.ToReport(byReport[report.ReportId]))];
            },
            cancellationToken);
}
