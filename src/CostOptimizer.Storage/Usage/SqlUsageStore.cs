using CostOptimizer.Application.Metrics;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using CostOptimizer.Storage.Analyses;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;
using Dapper;

namespace CostOptimizer.Storage.Usage;

internal sealed class SqlUsageStore(IDatabase database) : IUsageStore
{
    // Bounds the parameters of one question and the days held at once: 200 fleets × 14 days of 18 kB are 50 MB.
    private const int FleetsAtOnce = 200;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public async Task<IReadOnlyDictionary<FleetId, KeptUsage>> ReadAsync(
        IReadOnlyList<FleetId> fleets, Window window, CancellationToken cancellationToken)
    {
        var kept = new Dictionary<FleetId, KeptUsage>();
        foreach (var some in fleets.Chunk(FleetsAtOnce))
        {
            await ReadAsync(some, window, kept, cancellationToken);
        }

        return kept;
    }

    public async Task SaveAsync(IReadOnlyList<KeptUsage> usages, CancellationToken cancellationToken)
    {
        foreach (var some in usages.GroupBy(usage => usage.Usage.Window).SelectMany(same => same.Chunk(FleetsAtOnce)))
        {
            await database.WriteAsync(
                WriterLock.Analyses,
                async session =>
                {
                    await SaveAsync(session, some, cancellationToken);
                    return true;
                },
                cancellationToken);
        }
    }

    private async Task ReadAsync(FleetId[] fleets, Window window, Dictionary<FleetId, KeptUsage> kept, CancellationToken cancellationToken)
    {
        var fleetOf = fleets.ToDictionary(FleetKeys.Hash, StringComparer.Ordinal);
        var (heads, days) = await database.ReadAsync(
            async connection =>
            {
                IReadOnlyList<(FleetId Fleet, UsageRow Row)> heads = [.. await connection.QueryAsync<string, UsageRow, (FleetId, UsageRow)>(
                    new CommandDefinition(UsageRow.SelectByHash, new { FleetHashes = fleetOf.Keys.ToArray() }, cancellationToken: cancellationToken),
                    (hash, row) => (fleetOf[hash], row),
                    splitOn: nameof(UsageRow.FleetKey))];
                var question = new { FleetKeys = heads.Select(head => head.Row.FleetKey).ToArray(), FromUtc = Midnight(window.FromUtc), window.ToUtc };
                IReadOnlyList<UsageDayRow> days = heads.Count == 0
                    ? []
                    : [.. await connection.QueryAsync<UsageDayRow>(new CommandDefinition(UsageDayRow.Select, question, cancellationToken: cancellationToken))];
                return (heads, days);
            },
            cancellationToken);

        var daysOf = days.ToLookup(day => day.FleetKey);
        foreach (var (fleet, head) in heads.Where(head => head.Row.FromUtc < window.ToUtc && head.Row.ThroughUtc > window.FromUtc))
        {
            var span = new Window(Later(head.FromUtc, window.FromUtc), Earlier(head.ThroughUtc, window.ToUtc));
            UsageDayRow[] inSpan = [.. daysOf[head.FleetKey].Where(day => day.DayUtc + Day > span.FromUtc && day.DayUtc < span.ToUtc)];

            // Days that have passed their time were deleted: a hole is not idleness.
            if (inSpan.Length == DaysIn(span))
            {
                kept.Add(fleet, new KeptUsage(fleet, head.ReadingKey, head.MemberIds, Assemble(head, inSpan, span)));
            }
        }
    }

    private FleetUsage Assemble(UsageRow head, UsageDayRow[] days, Window span)
    {
        var bucket = TimeSpan.FromSeconds(head.BucketSeconds);
        var usage = new FleetUsage(span, bucket, EnumText.Parse<DeviceSignal>(head.Signal)) { Warnings = head.WarningTexts };
        foreach (var row in days)
        {
            usage.Overlay(Unpacked(row, usage.Signal, bucket));
        }

        return usage;
    }

    private static async Task SaveAsync(Session session, KeptUsage[] usages, CancellationToken cancellationToken)
    {
        var window = usages[0].Usage.Window;
        var keys = await FleetKeys.EnsureAsync(session, [.. usages.Select(usage => usage.Fleet)], cancellationToken);
        var question = new { FleetKeys = keys.Values.ToArray(), FromUtc = Midnight(window.FromUtc), window.ToUtc };
        var heads = (await session.QueryAsync<UsageRow>(UsageRow.SelectByFleet, question, cancellationToken)).ToDictionary(head => head.FleetKey);
        DateTime[] cut = [.. new[] { window.FromUtc, window.ToUtc }.Where(edge => edge != Midnight(edge)).Select(Midnight).Distinct()];
        var edges = cut.Length == 0
            ? []
            : (await session.QueryAsync<UsageDayRow>(UsageDayRow.SelectTwoDays, new { question.FleetKeys, FirstUtc = cut[0], LastUtc = cut[^1] }, cancellationToken))
                .ToDictionary(day => (day.FleetKey, day.DayUtc));

        await session.ExecuteAsync(UsageDayRow.Delete, question, cancellationToken);
        await session.InsertAsync(UsageDayRow.Insert, usages.SelectMany(usage => Days(keys[usage.Fleet], usage.Usage, edges)), cancellationToken);
        await session.ExecuteAsync(UsageRow.Delete, question, cancellationToken);
        await session.InsertAsync(
            UsageRow.Insert, usages.Select(usage => UsageRow.From(keys[usage.Fleet], usage, heads.GetValueOrDefault(keys[usage.Fleet]))), cancellationToken);
    }

    /// <summary>The usage by day; a day that it covers in part keeps the rest of what is stored.</summary>
    private static IEnumerable<UsageDayRow> Days(long fleetKey, FleetUsage usage, Dictionary<(long, DateTime), UsageDayRow> edges)
    {
        var first = Midnight(usage.Window.FromUtc);
        for (var start = first; start < usage.Window.ToUtc; start += Day)
        {
            var day = new FleetUsage(new Window(start, start + Day), usage.BucketLength, usage.Signal);
            if (edges.TryGetValue((fleetKey, start), out var stored))
            {
                DayBuckets.Unpack(stored.Buckets, stored.RejectedCount, day);
            }

            day.Overlay(usage);
            yield return new UsageDayRow { FleetKey = fleetKey, DayUtc = start, RejectedCount = day.RejectedDatapoints, Buckets = DayBuckets.Pack(day) };
        }
    }

    private FleetUsage Unpacked(UsageDayRow row, DeviceSignal signal, TimeSpan bucket)
    {
        var day = new FleetUsage(new Window(row.DayUtc, row.DayUtc + Day), bucket, signal);
        try
        {
            DayBuckets.Unpack(row.Buckets, row.RejectedCount, day);
            return day;
        }
        catch (InvalidDataException exception)
        {
            throw new StorageException(
                $"Stored usage of {row.DayUtc:yyyy-MM-dd} in the database {database.Name} cannot be read ({exception.Message.TrimEnd('.')}); restore the database from a backup.",
                exception);
        }
    }

    private static int DaysIn(Window span) => (int)Math.Ceiling((span.ToUtc - Midnight(span.FromUtc)) / Day);

    private static DateTime Midnight(DateTime instant) => DateTime.SpecifyKind(instant.Date, DateTimeKind.Utc);

    private static DateTime Later(DateTime left, DateTime right) => left > right ? left : right;

    private static DateTime Earlier(DateTime left, DateTime right) => left < right ? left : right;
}
