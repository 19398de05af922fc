using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Orders;

namespace CostOptimizer.Web.Api.Analyses;

/// <summary>An ordered analysis.</summary>
/// <param name="WhatIf">What it supposes otherwise; null for nothing.</param>
/// <param name="OrderedBy">Untrusted text.</param>
/// <param name="Reason">Why it failed or was cancelled; null otherwise.</param>
/// <param name="Version">Grows with every change.</param>
public sealed record AnalysisDocument(
    string Id,
    AnalysisState State,
    AnalysisProgressDocument Progress,
    AnalysisScope Scope,
    WhatIf? WhatIf,
    Uri? Webhook,
    string OrderedBy,
    DateTime OrderedAtUtc,
    DateTime? StartedAtUtc,
    DateTime? EndedAtUtc,
    string? Reason,
    long Version,
    AnalysisLinks Links)
{
    public static AnalysisDocument From(AnalysisTicket ticket, string prefix)
    {
        var self = $"{prefix}/analyses/{Uri.EscapeDataString(ticket.RunId)}";
        var hasResult = ticket.State is AnalysisState.Succeeded or AnalysisState.Partial;
        return new AnalysisDocument(
            ticket.RunId,
            ticket.State,
            new AnalysisProgressDocument(ticket.PartitionsRead, ticket.Partitions),
            ticket.Order.Scope,
            ticket.Order.WhatIf,
            ticket.Order.Webhook,
            ticket.Order.OrderedBy,
            ticket.OrderedAtUtc,
            ticket.StartedAtUtc,
            ticket.EndedAtUtc,
            ticket.Reason,
            ticket.Version,
            new AnalysisLinks(self, $"{self}/events", hasResult ? $"{self}/result" : null, hasResult ? $"{self}/report" : null));
    }
}
