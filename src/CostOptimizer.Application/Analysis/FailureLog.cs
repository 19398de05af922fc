using System.Collections.Concurrent;

namespace CostOptimizer.Application.Analysis;

/// <summary>Collects failures from concurrent work and gives them back in one order.</summary>
internal sealed class FailureLog
{
    private readonly ConcurrentBag<SourceFailure> _failures = [];

    public void Add(SourceFailure failure) => _failures.Add(failure);

    /// <returns>Ordered by place, step and reason, whatever finished first.</returns>
    public IReadOnlyList<SourceFailure> InOrder() =>
        [.. _failures
            .OrderBy(failure => failure.Where, StringComparer.Ordinal)
            .ThenBy(failure => failure.Step, StringComparer.Ordinal)
            .ThenBy(failure => failure.Reason, StringComparer.Ordinal)];
}
