namespace CostOptimizer.Application.Jobs;

/// <summary>One schedule and its turns.</summary>
/// <param name="LastTurnUtc">When it last fell due; null before the first time.</param>
/// <param name="NextTurnUtc">When it falls due next; null when it never will again.</param>
public sealed record ScheduleStatus(string Name, JobCall Call, Recurrence Recurrence, DateTime? LastTurnUtc, DateTime? NextTurnUtc);
