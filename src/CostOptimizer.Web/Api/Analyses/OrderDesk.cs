using System.Security.Cryptography;
using System.Text;
using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Orders;
using CostOptimizer.Web.Api.Http;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Api.Analyses;

/// <summary>Takes and cancels orders for analyses, and writes down who did so.</summary>
internal sealed class OrderDesk(IAnalysisOrders orders, IAuditLog audit, TimeProvider clock)
{
    /// <param name="key">1 to 200 printable ASCII characters; null for a new analysis.</param>
    /// <exception cref="ApiException">The key stands for another order.</exception>
    public async Task<AnalysisTicket> OrderAsync(Actor actor, AnalysisOrder order, string? key, CancellationToken cancellationToken)
    {
        try
        {
            var ticket = await orders.OrderAsync(order, key, cancellationToken);
            await audit.AppendAsync(Ordered(actor, ticket), cancellationToken);
            return ticket;
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
        var before = await orders.FindAsync(runId, cancellationToken);
        var after = before is null ? null : await orders.CancelAsync(runId, cancellationToken);
        if (before is null || after is null)
        {
            throw ApiException.NotFound("ordered analysis", runId);
        }

        if (after.State != AnalysisState.Cancelled)
        {
            throw new ApiException(StatusCodes.Status409Conflict, $"The analysis {after.RunId} had ended before: there is nothing to cancel.");
        }

        if (!before.HasEnded)
        {
            await audit.AppendAsync(
                AuditEntry.Of(actor, clock.GetUtcNow().UtcDateTime, "analysis.cancel", runId, new { before.State }, new { after.State }), cancellationToken);
        }

        return after;
    }

    // One entry for each analysis, however often its order is sent.
    private AuditEntry Ordered(Actor actor, AnalysisTicket ticket) =>
        AuditEntry.Of(actor, clock.GetUtcNow().UtcDateTime, "analysis.order", ticket.RunId, before: null, ticket.Order) with
        {
            Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"analysis.order {ticket.RunId}")).AsSpan(0, 16)),
        };
}
