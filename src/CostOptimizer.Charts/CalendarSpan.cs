namespace CostOptimizer.Charts;

/// <summary>Time in which something holds.</summary>
/// <param name="ToUtc">Exclusive.</param>
/// <param name="Name">Told to whoever points at it.</param>
public readonly record struct CalendarSpan(DateTime FromUtc, DateTime ToUtc, string Name, Paint Paint);
