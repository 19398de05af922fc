namespace CostOptimizer.Core.Scheduling;

public enum ScheduleMode
{
    /// <summary>All instances or none.</summary>
    OnOff,

    /// <summary>A number of instances for each hour of the week.</summary>
    Capacity,
}
