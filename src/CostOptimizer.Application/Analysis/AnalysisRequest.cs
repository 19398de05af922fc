using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Orders;

namespace CostOptimizer.Application.Analysis;

/// <param name="RunId">Identity of the run; running the same id again replaces nothing that is stored.</param>
/// <param name="Origin">Where the estate is read from, for a reader.</param>
public sealed record AnalysisRequest(string RunId, AnalysisScope Scope, string Origin)
{
    /// <summary>What to suppose otherwise than it is; <see cref="WhatIf.Nothing"/> by default.</summary>
    public WhatIf WhatIf { get; init; } = WhatIf.Nothing;
}
