namespace CostOptimizer.Application.Jobs;

/// <summary>A place in the list of calls, newest first.</summary>
public sealed record JobPlace(DateTime QueuedAtUtc, string Id);
