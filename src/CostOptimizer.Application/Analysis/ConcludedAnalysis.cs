using CostOptimizer.Application.Prices;
using CostOptimizer.Application.Replanning;

namespace CostOptimizer.Application.Analysis;

/// <summary>A result, not stored yet, with what it stands on.</summary>
internal sealed record ConcludedAnalysis(AnalysisResult Result, PlanningBasis Basis)
{
    public IReadOnlyList<RegionPrices> Prices => Basis.Prices;

    /// <summary>Whether it shows the estate as it is, so that others may be planned from what it read.</summary>
    public bool IsOfTheEstate => Result.Run is { WhatIf: null, Status: not RunStatus.Failed };
}
