using CostOptimizer.Application.Decisions;
using CostOptimizer.Web.Api.Estate;
using CostOptimizer.Web.Api.Http;
using CostOptimizer.Web.Api.Recommendations;

namespace CostOptimizer.Web.Dashboard.Pages.OneRecommendation;

/// <summary>Reads one recommendation of the newest analysis with what was decided and written about its fleet.</summary>
internal sealed class RecommendationQuery(EstateView estate, LedgerView ledger, FleetHistories histories, TimeProvider clock)
{
    /// <param name="fault">Why a form was refused; null when none was.</param>
    /// <exception cref="ApiException">There is no such recommendation.</exception>
    public async Task<RecommendationModel> RunAsync(string id, string? fault, CancellationToken cancellationToken)
    {
        var run = await estate.RunAsync(runId: null, cancellationToken);
        var line = run.Recommendation(id) ?? throw ApiException.NotFound("recommendation", id);
        var history = await histories.ReadAsync(line.Id, cancellationToken);
        var people = (await estate.AssigneesAsync(cancellationToken)).Values.Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase);
        var now = clock.GetUtcNow().UtcDateTime;
        var saved = await ledger.OfFleetAsync(run, line, history.Newest, now, cancellationToken);
        return new RecommendationModel(
            run.Run,
            FleetKey.Of(line.Id),
            line,
            await estate.FleetAsync(run, line, cancellationToken),
            history.StateOf(id, now),
            RecommendationTag.Of(run.Run.Id, line, history, saved, now),
            history,
            saved,
            [.. people],
            fault);
    }
}
