using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>What a fleet costs now, per month of 730 hours, in one currency.</summary>
/// <param name="List">All usage at on-demand list prices.</param>
/// <param name="Effective">After the commitments that really cover it: the baseline of every saving.</param>
/// <param name="Covered">Share of on-demand-equivalent cost that commitments cover; null when there was no usage.</param>
public sealed record FleetCosts(Money List, Money Effective, Ratio? Covered);
