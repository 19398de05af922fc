using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Purchasing;

/// <summary>One commitment to buy: either a reservation or a plan, the other being null.</summary>
/// <param name="Id">Stable: says what is bought and for which account.</param>
/// <param name="Upfront">Due at the start, before a private discount.</param>
/// <param name="CostPerHour">Amortized, used or not, before a private discount.</param>
/// <param name="MarginalValue">
/// What the last instance or dollar an hour bought saves per hour of on-demand, spot and less apt commitments, averaged over the
/// window, for each dollar that it costs. At the optimum it is 1 or more, while the next one would bring 1 or less.
/// </param>
public sealed record PlannedPurchase(
    string Id,
    CommitmentKind Kind,
    int TermYears,
    PaymentOption Payment,
    ReservedInstance? ReservedInstance,
    SavingsPlan? SavingsPlan,
    Money Upfront,
    Money CostPerHour,
    decimal MarginalValue);
