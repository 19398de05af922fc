namespace CostOptimizer.Application.Analysis;

/// <summary>Something that is missing from a result, and why.</summary>
/// <param name="Where">Account, partition or source, for example <c>111122223333/us-east-1</c>.</param>
/// <param name="Step">What was being done, for example <c>collect metrics</c>.</param>
/// <param name="Reason">One sentence that names the fix.</param>
public sealed record SourceFailure(string Where, string Step, FailureKind Kind, string Reason);
