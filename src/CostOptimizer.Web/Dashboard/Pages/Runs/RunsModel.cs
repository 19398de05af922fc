using CostOptimizer.Application.Orders;

namespace CostOptimizer.Web.Dashboard.Pages.Runs;

/// <param name="Open">Ordered analyses on this page that have not ended.</param>
/// <param name="Tickets">Newest first.</param>
/// <param name="Older">Run id to ask for older ones with; null when these are the last.</param>
/// <param name="IsNewest">Whether this is the first page.</param>
/// <param name="OrderKey">Makes an order that is sent twice one analysis.</param>
public sealed record RunsModel(
    IReadOnlyList<AnalysisTicket> Open, IReadOnlyList<AnalysisTicket> Tickets, string? Older, bool IsNewest, string OrderKey);
