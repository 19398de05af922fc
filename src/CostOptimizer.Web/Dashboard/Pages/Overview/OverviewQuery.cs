using System.Globalization;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Values;
using CostOptimizer.Web.Api.Estate;

namespace CostOptimizer.Web.Dashboard.Pages.Overview;

/// <summary>
/// Reads what the first page shows from the weekly records, so that it is what reports and alerts say. A record reads a
/// whole analysis, so those that were read are kept until an analysis or a decision is added.
/// </summary>
internal sealed class OverviewQuery(
    EstateView estate, IResultReader reader, WeeklyRecords records, IWeeklySource source, IDecisionStore decisions, TimeProvider clock)
{
    private const int MostWeeks = 12;

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.Utc;

    private readonly AnswerCache<WeeklyRecord> _week = new(capacity: 1);
    private readonly AnswerCache<WeekSpend> _weeks = new(MostWeeks);

    public async Task<OverviewModel> RunAsync(CancellationToken cancellationToken)
    {
        if (await reader.FindLatestAsync(cancellationToken) is not { } id)
        {
            return new OverviewModel(Run: null, Fleets: 0, Week: null, [], [], OwnCost: null);
        }

        var run = await estate.RunAsync(id, cancellationToken);
        var week = IsoWeek.Of(run.Run.Window.ToUtc, Zone).Previous;
        var count = await decisions.CountAsync(cancellationToken);
        var record = await _week.GetAsync(
            string.Create(CultureInfo.InvariantCulture, $"{id} {week} {count}"),
            token => records.ReadAsync(week, Zone, WeeklyScope.Everything, asOfUtc: null, token),
            cancellationToken);
        return new OverviewModel(
            run.Run,
            run.Fleets.Count,
            record,
            record is null ? [] : await TrendAsync(id, record, cancellationToken),
            await reader.ReadFreshnessAsync(cancellationToken),
            record is null ? null : await OwnCostAsync(record.Window.FromUtc, cancellationToken));
    }

    /// <summary>Weeks before the newest, as long as analyses tell of them.</summary>
    private async Task<IReadOnlyList<WeekSpend>> TrendAsync(string runId, WeeklyRecord newest, CancellationToken cancellationToken)
    {
        var trend = new List<WeekSpend> { WeekSpend.Of(newest) };
        for (var week = newest.Week.Previous; trend.Count < MostWeeks; week = week.Previous)
        {
            var at = week;
            if (await _weeks.GetAsync($"{runId} {at}", token => SpendAsync(at, token), cancellationToken) is not { } spend)
            {
                break;
            }

            trend.Insert(0, spend);
        }

        return trend;
    }

    private async Task<WeekSpend?> SpendAsync(IsoWeek week, CancellationToken cancellationToken) =>
        await records.ReadAsync(week, Zone, WeeklyScope.Everything, asOfUtc: null, cancellationToken) is { } record ? WeekSpend.Of(record) : null;

    private async Task<ServiceCost?> OwnCostAsync(DateTime fromUtc, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // One that starts in this very second counts.
        return now <= fromUtc ? null : ServiceCost.Of(await source.ReadCallsAsync(new Window(fromUtc, now.AddSeconds(1)), cancellationToken));
    }
}
