namespace CostOptimizer.Core.Purchasing.Regret;

/// <param name="Scenarios">One of each kind, in their order.</param>
/// <param name="TermHours">Of the purchase, over which <see cref="ScenarioRegret.Over"/> is the worst case.</param>
/// <param name="Online">What a rule that needs no forecast says; null for a purchase that covers nothing.</param>
public sealed record RegretOfPurchase(PlannedPurchase Purchase, IReadOnlyList<ScenarioRegret> Scenarios, decimal TermHours, OnlineBound? Online);
