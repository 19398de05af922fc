namespace CostOptimizer.Core.Planning;

/// <param name="Kind">What may go wrong: <c>performance</c>, <c>capacity</c>, <c>effort</c> or <c>commitment</c>.</param>
/// <param name="Reason">One sentence for the reader.</param>
public sealed record Risk(string Kind, RiskLevel Level, string Reason);
