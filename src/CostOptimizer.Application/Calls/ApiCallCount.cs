using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Calls;

/// <summary>How often one operation was called in one account and region, and what AWS charges for that.</summary>
/// <param name="Calls">Requests sent, retries included.</param>
/// <param name="Units">What is billed, for example metrics requested from GetMetricData; equals calls elsewhere.</param>
/// <param name="Cost">Zero for operations that AWS does not charge for.</param>
public sealed record ApiCallCount(
    string Service,
    string Operation,
    string AccountId,
    string Region,
    long Calls,
    long Units,
    Money Cost);
