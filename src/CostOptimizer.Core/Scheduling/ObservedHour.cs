namespace CostOptimizer.Core.Scheduling;

/// <summary>One hour of a fleet as a timetable's learner sees it.</summary>
/// <param name="HourUtc">Start of the hour.</param>
/// <param name="Need">Instances that the hour's demand asks for, floor and spare included; 0 when nothing was asked, null for a gap.</param>
/// <param name="Demand">Peak demand of the hour, in any unit; 0 for a gap.</param>
public sealed record ObservedHour(DateTime HourUtc, int? Need, double Demand);
