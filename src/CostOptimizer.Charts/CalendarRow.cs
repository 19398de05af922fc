namespace CostOptimizer.Charts;

/// <summary>One line of a calendar.</summary>
/// <param name="Text">What the reader is told of it, beside the label.</param>
public sealed record CalendarRow(string Label, string Text, IReadOnlyList<CalendarSpan> Spans, IReadOnlyList<CalendarMark> Marks);
