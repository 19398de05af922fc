using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Reading;
using CostOptimizer.Web.Api.Estate;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Dashboard.Pages.Recommendations;

/// <summary>Reads the recommendations of the newest analysis from the index that the API answers from, too.</summary>
internal sealed class RecommendationsQuery(EstateView estate, LedgerView ledger, IResultReader reader, TimeProvider clock)
{
    public async Task<RecommendationsModel> RunAsync(IQueryCollection query, CancellationToken cancellationToken)
    {
        var filter = RecommendationsFilter.Of(query);
        if (await reader.FindLatestAsync(cancellationToken) is not { } id)
        {
            return new RecommendationsModel(Run: null, filter, ListPages.Of<RecommendationRow>([], wanted: null), 0, [], []);
        }

        var run = await estate.RunAsync(id, cancellationToken);
        var decisions = await estate.DecisionsAsync(cancellationToken);
        var assignees = await estate.AssigneesAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var ledgerOf = await ledger.OfRunAsync(run, decisions, now, cancellationToken);
        var rows = run.Fleets
            .Select(line => (Line: line, Decision: decisions.GetValueOrDefault(line.Id)))
            .Select(pair => new RecommendationRow(
                FleetKey.Of(pair.Line.Id),
                pair.Line,
                Decision.StateOf(pair.Line.Recommendation.Id, pair.Decision, now),
                pair.Decision,
                ledgerOf(pair.Line),
                assignees.GetValueOrDefault(pair.Line.Id)))
            .Where(filter.Holds);
        return new RecommendationsModel(
            run.Run,
            filter,
            ListPages.Of(RecommendationsOrder.Apply(rows, filter.Sort), query["page"]),
            run.Fleets.Count,
            [.. run.Fleets.Select(line => line.AccountId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. assignees.Values.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)]);
    }
}
