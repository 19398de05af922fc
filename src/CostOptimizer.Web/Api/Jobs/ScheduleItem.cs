using CostOptimizer.Application.Jobs;

namespace CostOptimizer.Web.Api.Jobs;

/// <summary>Work that recurs.</summary>
/// <param name="Cron">Seconds, minutes, hours, day of month, month, day of week.</param>
/// <param name="TimeZone">The wall clock that <paramref name="Cron"/> is read by.</param>
public sealed record ScheduleItem(
    string Name, string Kind, string Argument, string Cron, string TimeZone, DateTime? LastTurnUtc, DateTime? NextTurnUtc)
{
    public static ScheduleItem From(ScheduleStatus schedule) => new(
        schedule.Name,
        schedule.Call.Kind,
        schedule.Call.Argument,
        schedule.Recurrence.Cron,
        schedule.Recurrence.Zone.Id,
        schedule.LastTurnUtc,
        schedule.NextTurnUtc);
}
