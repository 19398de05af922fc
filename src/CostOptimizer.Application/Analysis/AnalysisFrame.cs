using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Analysis;

/// <summary>
/// What is fixed when an analysis starts. Every part of it is read and planned within one frame, whoever does it and
/// however often it has to be done again.
/// </summary>
/// <param name="StartedAtUtc">The instant that the analysis speaks of.</param>
/// <param name="Window">The look-back: whole hours, because commitments are used or lost by the hour.</param>
/// <param name="Policy">The configured policy with what the request supposes otherwise.</param>
public sealed record AnalysisFrame(AnalysisRequest Request, DateTime StartedAtUtc, Window Window, PlanningPolicy Policy)
{
    public static AnalysisFrame Of(AnalysisRequest request, AnalysisOptions options, PlanningPolicy policy, DateTime nowUtc)
    {
        var end = new DateTime(nowUtc.Ticks - (nowUtc.Ticks % TimeSpan.TicksPerHour), DateTimeKind.Utc);
        return new AnalysisFrame(request, nowUtc, new Window(end.AddDays(-options.LookbackDays), end), request.WhatIf.Apply(policy));
    }
}
