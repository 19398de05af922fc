namespace CostOptimizer.Application.Analysis;

/// <summary>How far one step is.</summary>
/// <param name="Completed">Parts done, of <paramref name="Total"/>.</param>
public sealed record AnalysisProgress(AnalysisStep Step, int Completed, int Total);
