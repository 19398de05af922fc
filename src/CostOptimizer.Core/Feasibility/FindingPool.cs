using System.Collections.Concurrent;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Core.Feasibility;

/// <summary>Keeps equal findings once: of ten thousand fleets, most hear the same of a type.</summary>
internal sealed class FindingPool
{
    private readonly ConcurrentDictionary<RuleFinding, RuleFinding> _known = [];

    public IReadOnlyList<RuleFinding> Of(IReadOnlyList<RuleFinding> findings) =>
        findings.Count == 0 ? [] : [.. findings.Select(finding => _known.GetOrAdd(finding, finding)).ToArray()];
}
