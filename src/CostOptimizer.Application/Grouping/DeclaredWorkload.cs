using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Grouping;

/// <summary>What a fleet's tags say of its workload.</summary>
/// <param name="IsAutoscaled">Null when no tag says so.</param>
/// <param name="Faults">Tags that could not be read, each a sentence that names tag, value and fix.</param>
internal sealed record DeclaredWorkload(
    Workload Workload,
    Slo Slo,
    int MinimumZones,
    bool? IsAutoscaled,
    string? TargetGroup,
    IReadOnlyList<string> Faults);
