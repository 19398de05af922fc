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

    // Each report goes to some people and perhaps a bucket.
    private const int MostDeliveries = 1_000;

    /// <param name="before">Run id of the last one seen; null for the newest.</param>
    public async Task<ReportsModel> RunAsync(string? before, CancellationToken cancellationToken)
    {
        var runs = await reader.ListRunsAsync(before, RunsOfPage + 1, cancellationToken);
        AnalysisRun[] page = [.. runs.Take(RunsOfPage)];
        var weekly = before is null ? await archive.ListAsync(after: null, MostWeekly, cancellationToken) : [];
        var deliveries = weekly.Count == 0 ? [] : await outbox.ListAsync(MostDeliveries, cancellationToken);
        return new ReportsModel(
            page,
            runs.Count > RunsOfPage ? page[^1].Id : null,
            before is null,
            weekly,
            deliveries.ToLookup(delivery => delivery.Delivery.Subject, StringComparer.Ordinal));
    }
}
