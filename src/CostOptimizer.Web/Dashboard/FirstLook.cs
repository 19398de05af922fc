using CostOptimizer.Web.Dashboard.Pages.Overview;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Web.Dashboard;

/// <summary>
/// Reads what the first page shows before anybody asks: a weekly record reads a whole analysis, and what runs for the first
/// time is slow.
/// </summary>
internal sealed class FirstLook(OverviewQuery query, ILogger<FirstLook> logger)
{
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await query.RunAsync(cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.FirstLookFailed(exception); // whoever opens the page is told more
        }
    }
}
