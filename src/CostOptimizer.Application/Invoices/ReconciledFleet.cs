using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Invoices;

/// <summary>One fleet's instances in one week: what the ledger computes they cost and what the invoice says.</summary>
/// <param name="Ours">Effective cost of the simulated bill, scaled to the week's hours; null when not computed.</param>
/// <param name="Invoiced">Null when the invoice has nothing of it.</param>
/// <param name="KnownHours">Hours that ours was computed from.</param>
public sealed record ReconciledFleet(FleetId Fleet, ReconciliationStatus Status, Money? Ours, Money? Invoiced, int KnownHours)
{
    /// <summary>Invoiced less ours; null when either is missing.</summary>
    public Money? Difference => Ours is { } ours && Invoiced is { } invoiced ? invoiced - ours : null;
}
