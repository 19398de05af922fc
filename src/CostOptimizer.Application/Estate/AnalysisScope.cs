namespace CostOptimizer.Application.Estate;

/// <summary>Which part of the estate to analyse. Empty lists mean everything that can be reached.</summary>
public sealed record AnalysisScope(IReadOnlyList<string> AccountIds, IReadOnlyList<string> Regions)
{
    public static AnalysisScope Everything { get; } = new([], []);
}
