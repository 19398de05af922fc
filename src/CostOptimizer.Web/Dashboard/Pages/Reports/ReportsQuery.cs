using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Weekly.Archive;

namespace CostOptimizer.Web.Dashboard.Pages.Reports;

/// <summary>Reads stored analyses and, beside the newest, the weekly reports with whom they were sent to.</summary>
internal sealed class ReportsQuery(IResultReader reader, IWeeklyArchive archive, IDeliveryOutbox outbox)
{
    private const int RunsOfPage = 50;
    private const int MostWeekly = 50;

    /// <param name="before">Run id of the last one seen; null for the newest.</param>
    public async Task<ReportsModel> RunAsync(string? before, CancellationToken cancellationToken)
    {
        var runs = await reader.ListRunsAsync(before, RunsOfPage + 1, cancellationToken);
        AnalysisRun[] page = [.. runs.Take(RunsOfPage)];
        var weekly = before is null ? await archive.ListAsync(after: null, MostWeekly, cancellationToken) : [];
        var deliveries = await outbox.ListAsync([.. weekly.Select(report => report.Id)], cancellationToken);
        return new ReportsModel(
            page,
            runs.Count > RunsOfPage ? page[^1].Id : null,
            before is null,
            weekly,
            deliveries.OrderBy(delivery => delivery.Delivery.Id, StringComparer.Ordinal).ToLookup(delivery => delivery.Delivery.Subject, StringComparer.Ordinal));
    }
}
