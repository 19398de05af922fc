namespace CostOptimizer.Web.Api.Analyses;

/// <summary>An analysis to order; an empty object asks for the whole estate as it is.</summary>
public sealed record AnalysisInput
{
    public ScopeInput? Scope { get; init; }

    public WhatIfInput? WhatIf { get; init; }

    /// <summary>Address that is told once when the analysis has ended.</summary>
    public Uri? Webhook { get; init; }
}
