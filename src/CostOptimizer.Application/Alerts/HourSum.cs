namespace CostOptimizer.Application.Alerts;

/// <summary>What the hours of one fleet in some window come to, as far as they are stored.</summary>
/// <param name="Hours">Hours that were read.</param>
/// <param name="InstanceHours">Of these.</param>
/// <param name="BusyHours">Of these, those in which a demand was measured.</param>
/// <param name="BusyDeviceHours">Of the hours with a demand; 0 when there are none.</param>
public sealed record HourSum(int Hours, double InstanceHours, int BusyHours, double BusyDeviceHours);
