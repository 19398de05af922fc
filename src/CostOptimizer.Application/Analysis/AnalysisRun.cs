using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Orders;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Analysis;

/// <summary>One analysis of the estate.</summary>
/// <param name="Id">Sortable by start: <c>yyyyMMddTHHmmssZ</c> and eight characters of chance.</param>
/// <param name="Window">The look-back whose usage and demand were read.</param>
/// <param name="Origin">Where it was read from, for a reader: <c>AWS</c>, or <c>simulated estate demo</c>.</param>
public sealed record AnalysisRun(
    string Id,
    DateTime StartedAtUtc,
    DateTime? FinishedAtUtc,
    RunStatus Status,
    Window Window,
    string Origin,
    PlanningPolicy Policy)
{
    /// <summary>Which part of the estate was analysed; all of it by default.</summary>
    public AnalysisScope Scope { get; init; } = AnalysisScope.Everything;

    /// <summary>What was supposed otherwise than it was; null when nothing was.</summary>
    public WhatIf? WhatIf { get; init; }
}
