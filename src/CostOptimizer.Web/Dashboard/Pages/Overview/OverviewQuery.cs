using CostOptimizer.Application.Reading;
using CostOptimizer.Web.Api.Estate;

namespace CostOptimizer.Web.Dashboard.Pages.Overview;

/// <summary>Reads what the first page shows.</summary>
internal sealed class OverviewQuery(EstateView estate, IResultReader reader)
{
    public async Task<OverviewModel> RunAsync(CancellationToken cancellationToken)
    {
        if (await reader.FindLatestAsync(cancellationToken) is not { } id)
        {
            return new OverviewModel(Run: null, Fleets: 0);
        }

        var run = await estate.RunAsync(id, cancellationToken);
        return new OverviewModel(run.Run, run.Fleets.Count);
    }
}
