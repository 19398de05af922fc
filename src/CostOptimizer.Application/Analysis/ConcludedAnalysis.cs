using CostOptimizer.Application.Prices;

namespace CostOptimizer.Application.Analysis;

/// <summary>A result, not stored yet, with the prices that it stands on.</summary>
internal sealed record ConcludedAnalysis(AnalysisResult Result, IReadOnlyList<RegionPrices> Prices);
