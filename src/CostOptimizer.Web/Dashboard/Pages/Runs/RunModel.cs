using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Orders;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Webhooks;

namespace CostOptimizer.Web.Dashboard.Pages.Runs;

/// <param name="Ticket">Null for an analysis that was not ordered here.</param>
/// <param name="Summary">Null while there is no result.</param>
/// <param name="Jobs">Newest first.</param>
/// <param name="Webhooks">Oldest first.</param>
public sealed record RunModel(
    string RunId, AnalysisTicket? Ticket, RunSummary? Summary, IReadOnlyList<JobStatus> Jobs, IReadOnlyList<WebhookDelivery> Webhooks);
