using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Jobs;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Application.Orders;

/// <summary>
/// Orders an analysis of everything, for a schedule. The argument is the turn's id, so that a turn that is carried out
/// twice orders once.
/// </summary>
internal sealed class OrderAnalysisJob(IAnalysisOrders orders, ILogger<OrderAnalysisJob> logger) : IJob
{
    // Newest orders that are looked through for one that still runs.
    private const int Recent = 100;

    public string Kind => ScheduledKinds.OrderAnalysis;

    public async Task RunAsync(string argument, CancellationToken cancellationToken)
    {
        var orderedBy = $"schedule {argument}";
        var open = (await orders.ListAsync(Recent, before: null, cancellationToken))
            .FirstOrDefault(ticket => !ticket.HasEnded && IsOfSameSchedule(ticket.Order.OrderedBy, orderedBy));
        if (open is not null && open.Order.OrderedBy != orderedBy)
        {
            logger.ScheduledAnalysisSkipped(argument, open.RunId);
            return;
        }

        await orders.OrderAsync(new AnalysisOrder(AnalysisScope.Everything, WhatIf: null, Webhook: null, orderedBy), argument, audited: null, cancellationToken);
    }

    private static bool IsOfSameSchedule(string left, string right) => left.Split('@')[0] == right.Split('@')[0];
}
