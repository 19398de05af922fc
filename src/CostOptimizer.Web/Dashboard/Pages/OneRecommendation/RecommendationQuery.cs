using CostOptimizer.Application.Decisions;
using CostOptimizer.Web.Api.Estate;
using CostOptimizer.Web.Api.Http;
using CostOptimizer.Web.Api.Recommendations;

namespace CostOptimizer.Web.Dashboard.Pages.OneRecommendation;

/// <summary>Reads one recommendation of the newest analysis with what was decided about its fleet.</summary>
internal sealed class RecommendationQuery(EstateView estate, IDecisionStore decisions, TimeProvider clock)
{
    /// <param name="fault">Why a form was refused; null when none was.</param>
    /// <exception cref="ApiException">There is no such recommendation.</exception>
    public async Task<RecommendationModel> RunAsync(string id, string? fault, CancellationToken cancellationToken)
    {
        var run = await estate.RunAsync(runId: null, cancellationToken);
        var line = run.Recommendation(id) ?? throw ApiException.NotFound("recommendation", id);
        var history = await decisions.ReadHistoryAsync(line.Id, cancellationToken);
        var newest = history.FirstOrDefault();
        var state = Decision.StateOf(id, newest, clock.GetUtcNow().UtcDateTime);
        return new RecommendationModel(
            run.Run,
            FleetKey.Of(line.Id),
            line,
            await estate.FleetAsync(run, line, cancellationToken),
            state,
            RecommendationTag.Of(run.Run.Id, line, newest, state),
            history,
            fault);
    }
}
