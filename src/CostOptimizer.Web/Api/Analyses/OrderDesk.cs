using System.Security.Cryptography;
using System.Text;
using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Orders;
using CostOptimizer.Web.Api.Http;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Api.Analyses;

/// <summary>Takes and cancels orders for analyses, each in one transaction with the entry that says who did so.</summary>
internal sealed class OrderDesk(IAnalysisOrders orders, TimeProvider clock)
{
    /// <param name="key">1 to 200 printable ASCII characters; null for a new analysis.</param>
    /// <exception cref="ApiException">The key stands for another order.</exception>
    public async Task<AnalysisTicket> OrderAsync(Actor actor, AnalysisOrder order, string? key, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        try
        {
            return await orders.OrderAsync(order, key, ordered => Ordered(actor, now, ordered), cancellationToken);
        }
        catch (IdempotencyConflictException exception)
        {
            throw new ApiException(StatusCodes.Status409Conflict, exception.Message);
        }
    }

    /// <returns>The ticket afterwards, cancelled.</returns>
    /// <exception cref="ApiException">There is no such analysis, or it had ended before.</exception>
    public async Task<AnalysisTicket> CancelAsync(Actor actor, string runId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var after = await orders.CancelAsync(
                runId,
                before => AuditEntry.Of(actor, now, "analysis.cancel", runId, new { before.State }, new { State = AnalysisState.Cancelled }),
                cancellationToken)
            ?? throw ApiException.NotFound("ordered analysis", runId);
        return after.State == AnalysisState.Cancelled
            ? after
            : throw new ApiException(StatusCodes.Status409Conflict, $"The analysis {after.RunId} had ended before: there is nothing to cancel.");
    }

    // One entry for each analysis, however often its order is sent.
    private static AuditEntry Ordered(Actor actor, DateTime now, AnalysisTicket ticket) =>
        AuditEntry.Of(actor, now, "analysis.order", ticket.RunId, before: null, ticket.Order) with
        {
            Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"analysis.order {ticket.RunId}")).AsSpan(0, 16)),
        };
}
