namespace CostOptimizer.Charts;

/// <summary>A day on which something happens.</summary>
/// <param name="Name">Told to whoever points at it.</param>
public readonly record struct CalendarMark(DateTime AtUtc, string Name, MarkShape Shape, Paint Paint);
