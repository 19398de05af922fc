using CostOptimizer.Core.Planning.Hours;
using CostOptimizer.Core.Scheduling;
using CostOptimizer.Core.Sizing;

namespace CostOptimizer.Core.Planning;

/// <summary>A target sized at one speedup.</summary>
/// <param name="Request">What was sized, with the speedup after the host's limit.</param>
/// <param name="HostLimit">Largest speedup that the target's vCPUs feed; null when it is not known.</param>
/// <param name="Peak">The sizing at the peak.</param>
/// <param name="Signature">Equal for sizings with equal hours on one type.</param>
/// <param name="Profile">Instance-hours of the window.</param>
internal sealed record SizedTarget(SizingRequest Request, double? HostLimit, InstanceCount Peak, string Signature, HourProfile Profile)
{
    /// <summary>The weekly timetable that the hours follow; null for the fleet's present mode.</summary>
    public WeeklySchedule? Timetable { get; init; }

    public decimal TotalHours => Profile.Total;

    /// <summary>Instance-hours, hour by hour.</summary>
    public IReadOnlyList<decimal> Hours => Profile.Hours;
}
