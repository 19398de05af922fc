namespace CostOptimizer.Application.Advice;

/// <summary>An export of AWS's advice, as it was sent.</summary>
/// <param name="Id">SHA-256 of the content: the same content is one import.</param>
/// <param name="Name">Untrusted text; so is <paramref name="ImportedBy"/>.</param>
/// <param name="Passed">Rows passed over because the tool recommends nothing for them.</param>
public sealed record AdviceImport(string Id, string Name, string ImportedBy, DateTime ImportedAtUtc, int Passed, IReadOnlyList<AwsAdvice> Advice);
