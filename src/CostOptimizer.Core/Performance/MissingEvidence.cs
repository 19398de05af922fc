namespace CostOptimizer.Core.Performance;

/// <param name="Reason">One sentence on what is not known.</param>
public sealed record MissingEvidence(EvidenceGrade Grade, string Reason);
