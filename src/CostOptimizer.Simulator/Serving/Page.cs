namespace CostOptimizer.Simulator.Serving;

/// <summary>Part of a listing; no token on the last part.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextToken);
