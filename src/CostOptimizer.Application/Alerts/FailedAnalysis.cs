namespace CostOptimizer.Application.Alerts;

/// <summary>An analysis that ended without a result, or read no part of the estate: its jobs may all have ended well.</summary>
/// <param name="Reason">One sentence; null when none is kept.</param>
public sealed record FailedAnalysis(string RunId, DateTime EndedAtUtc, string? Reason);
