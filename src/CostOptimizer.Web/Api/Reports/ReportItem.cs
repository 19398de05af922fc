using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Orders;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Web.Api.Reports;

/// <summary>A stored analysis.</summary>
/// <param name="Window">The look-back whose usage was read.</param>
/// <param name="Origin">Where the estate was read from, for example <c>AWS</c>.</param>
/// <param name="WhatIf">What it supposed otherwise; null for nothing.</param>
/// <param name="Result">Where its result is as JSON.</param>
/// <param name="Report">Where its report is as HTML.</param>
public sealed record ReportItem(
    string RunId, DateTime StartedAtUtc, DateTime? FinishedAtUtc, RunStatus Status, Window Window, string Origin, AnalysisScope Scope, WhatIf? WhatIf, string Result, string Report)
{
    public static ReportItem From(AnalysisRun run, string prefix) => new(
        run.Id,
        run.StartedAtUtc,
        run.FinishedAtUtc,
        run.Status,
        run.Window,
        run.Origin,
        run.Scope,
        run.WhatIf,
        $"{prefix}/analyses/{Uri.EscapeDataString(run.Id)}/result",
        $"{prefix}/analyses/{Uri.EscapeDataString(run.Id)}/report");
}
