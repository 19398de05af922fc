using CostOptimizer.Application.Reading;
using CostOptimizer.Web.Api.Http;

namespace CostOptimizer.Web.Api.Estate;

/// <summary>Keeps the last few runs' summaries, which never change.</summary>
internal sealed class RunSummaries(IRunSummaryReader reader)
{
    private const int Kept = 4;

    private readonly AnswerCache<RunSummary> _summaries = new(Kept);

    /// <returns>Null when no such run is stored.</returns>
    public Task<RunSummary?> FindAsync(string runId, CancellationToken cancellationToken) =>
        _summaries.GetAsync(runId, token => reader.ReadAsync(runId, token), cancellationToken);

    /// <exception cref="ApiException">No such run is stored.</exception>
    public async Task<RunSummary> ReadAsync(string runId, CancellationToken cancellationToken) =>
        await FindAsync(runId, cancellationToken) ?? throw ApiException.NotFound("stored analysis", runId);
}
