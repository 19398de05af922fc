using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Advice;

/// <summary>One line of the explanation.</summary>
/// <param name="Theirs">As their export has it; untrusted text. Null where it says nothing.</param>
/// <param name="Ours">From the same field of ours.</param>
/// <param name="Amount">Money per month that the line accounts for, ours less theirs; null where fields do not tell.</param>
public sealed record AdviceDifference(AdviceReason Reason, string? Theirs, string? Ours, Money? Amount);
