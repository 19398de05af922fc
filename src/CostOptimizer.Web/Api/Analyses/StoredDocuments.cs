using CostOptimizer.Application.Reports;
using CostOptimizer.Application.Storage;
using CostOptimizer.Web.Api.Estate;
using CostOptimizer.Web.Api.Http;

namespace CostOptimizer.Web.Api.Analyses;

/// <summary>Whole results and reports. The last few are kept as they are sent: writing one takes a whole run.</summary>
internal sealed class StoredDocuments(IAnalysisStore store, IReportWriter writer)
{
    // Of an estate of 5,000 instances each is some ten megabytes.
    private const int Kept = 3;

    private readonly AnswerCache<byte[]> _results = new(Kept);
    private readonly AnswerCache<byte[]> _reports = new(Kept);

    /// <returns>UTF-8 JSON of a <see cref="ResultDocument"/>; null when no such run is stored.</returns>
    public Task<byte[]?> ResultAsync(string runId, CancellationToken cancellationToken) => _results.GetAsync(
        runId,
        async token => await store.ReadAsync(runId, token) is { } result ? JsonAnswer.Utf8(ResultDocument.From(result)) : null,
        cancellationToken);

    /// <returns>UTF-8 HTML; null when no such run is stored.</returns>
    public Task<byte[]?> ReportAsync(string runId, CancellationToken cancellationToken) => _reports.GetAsync(
        runId,
        async token =>
        {
            if (await store.ReadAsync(runId, token) is not { } result)
            {
                return null;
            }

            var page = new MemoryStream();
            await writer.WriteAsync(result, page, token);
            return page.ToArray();
        },
        cancellationToken);
}
