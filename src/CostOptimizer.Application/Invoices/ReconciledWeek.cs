using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Invoices;

/// <summary>The ledger against the invoice in one week and currency. Every row of the invoice is in exactly one of its sums.</summary>
/// <param name="Invoiced">All of the invoice's effective cost.</param>
/// <param name="Matched">Instances of fleets whose cost is as computed.</param>
/// <param name="Differing">Instances of the other fleets, as invoiced.</param>
/// <param name="OutsideFleets">Instances that lead to no fleet.</param>
/// <param name="BesideInstances">Other usage, such as data transfer and volumes.</param>
/// <param name="UnusedCommitments">As invoiced.</param>
/// <param name="OurUnusedCommitments">As computed; null when the week was not.</param>
/// <param name="NoUsage">Taxes, credits, refunds and discounts.</param>
/// <param name="Unexplained">
/// What the invoice asks for instances of fleets beyond what was computed for them: the sum of the differences, with fleets that only one side
/// knows.
/// </param>
public sealed record ReconciledWeek(
    DateTime WeekUtc,
    Currency Currency,
    bool IsComplete,
    Money Invoiced,
    Money Matched,
    Money Differing,
    Money OutsideFleets,
    Money BesideInstances,
    Money UnusedCommitments,
    Money? OurUnusedCommitments,
    Money NoUsage,
    Money Unexplained,
    IReadOnlyList<ReconciledFleet> Fleets);
