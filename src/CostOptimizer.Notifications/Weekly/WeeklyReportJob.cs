using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Application.Weekly.Archive;
using CostOptimizer.Application.Weekly.Documents;
using CostOptimizer.Notifications.Buckets;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Notifications.Weekly;

/// <summary>
/// Writes, archives and posts each group's report of the last week, once. Let it recur every hour: a group's week ends by its
/// own clock, and its report waits for an analysis that has read all of it. Run again, it changes nothing.
/// </summary>
internal sealed class WeeklyReportJob(
    WeeklyRecords records,
    IWeeklyDocuments documents,
    IWeeklyArchive archive,
    WeeklyReportOptions options,
    BucketOptions bucket,
    TimeProvider clock,
    ILogger<WeeklyReportJob> logger) : IJob
{
    public const string KindName = "weekly-report";

    /// <summary>How long a report waits for an analysis of the whole week; then it is told of the part that was read.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(2);

    public string Kind => KindName;

    public async Task RunAsync(string argument, CancellationToken cancellationToken)
    {
        var faults = new List<Exception>();
        foreach (var group in options.Groups)
        {
            try
            {
                await WriteAsync(group, cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // One group's trouble is not another's; the attempt fails all the same, and is made again.
                faults.Add(exception);
            }
        }

        if (faults.Count > 0)
        {
            throw new AggregateException($"{faults.Count} of {options.Groups.Count} weekly reports could not be written. {faults[0].Message}", faults);
        }
    }

    private async Task WriteAsync(WeeklyGroup group, CancellationToken cancellationToken)
    {
        var (zone, now) = (group.Zone(), clock.GetUtcNow().UtcDateTime);
        var week = IsoWeek.Of(now, zone).Previous;
        if (await archive.FindAsync(group.Name, week, cancellationToken) is not null)
        {
            return;
        }

        var record = await records.ReadAsync(week, zone, group.Scope(), asOfUtc: now, cancellationToken);
        var until = week.HoursIn(zone).ToUtc + Patience;
        if (record is null || (!record.IsWholeWeek && now < until))
        {
            logger.WeeklyReportWaits(week.ToString(), group.Name, until);
            return;
        }

        await ArchiveAsync(group, record, now, cancellationToken);
    }

    private async Task ArchiveAsync(WeeklyGroup group, WeeklyRecord record, DateTime now, CancellationToken cancellationToken)
    {
        var streams = new List<MemoryStream>();
        var set = await documents.WriteAsync(
            record,
            group.Language,
            _ =>
            {
                streams.Add(new MemoryStream());
                return streams[^1];
            },
            cancellationToken);
        byte[][] contents = [.. streams.Select(stream => stream.ToArray())];
        var report = new ArchivedReport(
            group.Name, record.Week, record.TimeZone, group.Language, record.RunId, record.AsOfUtc, set.Subject, set.WhyNoPdf, now,
            [.. set.Documents.Zip(contents, (document, content) => new ArchivedFile(document, content.LongLength))]);
        var deliveries = WeeklyDeliveries.Of(report, group, bucket);
        if (await archive.TryAddAsync(report, contents, deliveries, cancellationToken))
        {
            logger.WeeklyReportWritten(report.Id, report.RunId, deliveries.Count);
        }
    }
}
