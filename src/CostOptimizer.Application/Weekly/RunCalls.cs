using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Weekly;

/// <summary>What one run asked of AWS in one currency of charges.</summary>
public sealed record RunCalls(string RunId, long Calls, Money Cost);
