using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Billing;

/// <summary>The part of a line that one commitment pays for.</summary>
/// <param name="Cost">Of the commitment's amortized cost, the share that this usage drew.</param>
public sealed record LineCover(string CommitmentId, InstanceHours Hours, Money Cost);
