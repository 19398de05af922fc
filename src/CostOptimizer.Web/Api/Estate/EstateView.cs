using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Web.Api.Http;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Api.Estate;

/// <summary>
/// Stored analyses as the API shows them. What never changes is kept: a list costs two small questions, which run is the
/// newest and how many decisions and notes there are, and no document.
/// </summary>
internal sealed class EstateView(IResultReader reader, IDecisionStore decisions, INoteStore notes)
{
    // An index of 5,000 fleets takes about 10 MB, a fleet's document some tens of kB.
    private const int KeptRuns = 4;
    private const int KeptFleets = 512;

    private readonly AnswerCache<EstateRun> _runs = new(KeptRuns);
    private readonly AnswerCache<FleetAnalysis> _fleets = new(KeptFleets);
    private readonly AnswerCache<IReadOnlyDictionary<FleetId, Decision>> _decisions = new(capacity: 1);
    private readonly AnswerCache<IReadOnlyDictionary<FleetId, string>> _assignees = new(capacity: 1);

    /// <param name="runId">Null for the newest.</param>
    /// <exception cref="ApiException">No such run is stored, or none at all.</exception>
    public async Task<EstateRun> RunAsync(string? runId, CancellationToken cancellationToken)
    {
        var id = runId
            ?? await reader.FindLatestAsync(cancellationToken)
            ?? throw new ApiException(StatusCodes.Status404NotFound, "No analysis is stored yet: order one with POST /api/v1/analyses, or wait for the first to end.");
        return await _runs.GetAsync(
                id, async token => await reader.ReadIndexAsync(id, token) is { } index ? new EstateRun(index) : null, cancellationToken)
            ?? throw ApiException.NotFound("stored analysis", id);
    }

    /// <returns>A fleet without its hours.</returns>
    public async Task<FleetAnalysis> FleetAsync(EstateRun run, FleetLine line, CancellationToken cancellationToken) =>
        await _fleets.GetAsync($"{run.Run.Id}\n{line.Id}", token => reader.ReadFleetAsync(run.Run.Id, line.Id, token), cancellationToken)
        ?? throw ApiException.NotFound("fleet", line.Id.Value);

    /// <returns>The newest decision of each fleet that has any.</returns>
    public async Task<IReadOnlyDictionary<FleetId, Decision>> DecisionsAsync(CancellationToken cancellationToken)
    {
        var count = await decisions.CountAsync(cancellationToken);
        return (await _decisions.GetAsync(
            count.ToString(System.Globalization.CultureInfo.InvariantCulture),
            async token => await decisions.ReadNewestAsync(token),
            cancellationToken))!;
    }

    /// <returns>Who looks after each fleet that somebody looks after.</returns>
    public async Task<IReadOnlyDictionary<FleetId, string>> AssigneesAsync(CancellationToken cancellationToken)
    {
        var count = await notes.CountAsync(cancellationToken);
        return (await _assignees.GetAsync(
            count.ToString(System.Globalization.CultureInfo.InvariantCulture),
            async token => await notes.ReadAssigneesAsync(token),
            cancellationToken))!;
    }
}
