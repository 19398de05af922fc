namespace CostOptimizer.Application.Advice;

/// <summary>What a document held.</summary>
/// <param name="Passed">Rows passed over because the tool recommends nothing for them.</param>
/// <param name="Fault">One sentence that names line, column and fix; null when all is well. With one, there is no advice.</param>
public sealed record AdviceDocument(IReadOnlyList<AwsAdvice> Advice, int Passed, string? Fault);
