using CostOptimizer.Application.Reading;
using CostOptimizer.Web.Api.Estate;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Dashboard.Pages.Fleets;

/// <summary>Reads the fleets of the newest analysis from the index that the API answers from, too.</summary>
internal sealed class FleetsQuery(EstateView estate, IResultReader reader)
{
    public async Task<FleetsModel> RunAsync(IQueryCollection query, CancellationToken cancellationToken)
    {
        var filter = FleetsFilter.Of(query);
        if (await reader.FindLatestAsync(cancellationToken) is not { } id)
        {
            return new FleetsModel(Run: null, filter, ListPages.Of<FleetRow>([], wanted: null), 0, [], []);
        }

        var run = await estate.RunAsync(id, cancellationToken);
        var lines = FleetsOrder.Apply(run.Fleets.Where(filter.Holds), filter.Sort);
        return new FleetsModel(
            run.Run,
            filter,
            ListPages.Of([.. lines.Select(line => new FleetRow(FleetKey.Of(line.Id), line))], query["page"]),
            run.Fleets.Count,
            [.. run.Fleets.Select(line => line.AccountId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. run.Fleets.Select(line => line.Region.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }
}
