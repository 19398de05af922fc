using CostOptimizer.Core.Scheduling;
using CostOptimizer.Core.Sizing;

namespace CostOptimizer.Core.Planning;

/// <summary>A target sized at one speedup.</summary>
/// <param name="Request">What was sized, with the speedup after the host's limit.</param>
/// <param name="HostLimit">Largest speedup that the target's vCPUs feed; null when it is not known.</param>
/// <param name="Peak">The sizing at the peak.</param>
/// <param name="Signature">Equal for sizings with equal hours on one type.</param>
/// <param name="TotalHours">Instance-hours of the window.</param>
/// <param name="LazyHours">Made only when they are billed: most sizings were billed before.</param>
internal sealed record SizedTarget(
    SizingRequest Request,
    double? HostLimit,
    InstanceCount Peak,
    string Signature,
    decimal TotalHours,
    Lazy<IReadOnlyList<decimal>> LazyHours)
{
    /// <summary>The weekly timetable that the hours follow; null for the fleet's present mode.</summary>
    public WeeklySchedule? Timetable { get; init; }

    /// <summary>Instance-hours, hour by hour.</summary>
    public IReadOnlyList<decimal> Hours => LazyHours.Value;
}
