using CostOptimizer.Application.Analysis;

namespace CostOptimizer.Application.Estate;

/// <summary>What could be found of the estate, and what could not be listed.</summary>
/// <param name="Partitions">Ordered by account, then region.</param>
/// <param name="Failures">Accounts or regions that could not be listed, with the reason.</param>
public sealed record EstateListing(IReadOnlyList<EstatePartition> Partitions, IReadOnlyList<SourceFailure> Failures);
