using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning.Hours;
using CostOptimizer.Core.Scheduling;
using CostOptimizer.Core.Sizing;

namespace CostOptimizer.Core.Planning.Timetables;

/// <summary>Puts a fixed fleet's sizing on a weekly timetable learnt from its demand.</summary>
/// <param name="hours">Starts of the window's hours.</param>
/// <param name="needs">What these hours ask for, for sizing.</param>
/// <param name="onShare">Share of each hour in which the fleet is on today: a timetable never adds to it.</param>
internal sealed class TimetableSizer(
    FleetDemand measured, InstanceType from, PlanningPolicy policy, IReadOnlyList<DateTime> hours, Func<HourlyNeed[]> needs, HourProfile onShare)
{
    private readonly Fleet _fleet = measured.Fleet;
    private readonly Dictionary<double, HourlyLoad> _loads = [];
    private readonly ScheduleRules _rules = policy.Schedule with { Zone = measured.Fleet.Workload.TimeZone ?? policy.Schedule.Zone };
    private bool? _hasQuietHours;
    private (WeeklySchedule? Schedule, HourProfile? Profile)? _onOff;

    /// <summary>Buckets of a whole hour: twelve of five minutes, or fewer and longer. The fullest hour tells.</summary>
    private readonly int _bucketsPerHour = measured.Demand.Hours.Select(hour => hour.ValidBuckets).DefaultIfEmpty(1).Max();

    /// <summary>The kinds of timetable that the fleet may be given: less than everything only where its owner declared so.</summary>
    public IReadOnlyList<ScheduleMode> Modes =>
        _fleet.IsAutoscaled || measured.Demand.FullWeeks < _rules.MinimumWeeks || _fleet.Workload.ScheduleTolerant == Answer.No ? []
        : _fleet.Workload.ScheduleTolerant == Answer.Yes ? [ScheduleMode.OnOff, ScheduleMode.Capacity]
        : [ScheduleMode.OnOff];

    /// <summary>Without an hour in which nothing was asked, nothing can be switched off, whatever the hardware: most fleets.</summary>
    private bool HasQuietHours => _hasQuietHours ??= hours.Any(hour => Observe(hour, count: 1).Need == 0);

    /// <summary>Of one instance. Whether anything was asked in an hour is the same on any hardware.</summary>
    private (WeeklySchedule? Schedule, HourProfile? Profile) OnOff => _onOff ??=
        HasQuietHours && ScheduleLearner.OnOff([.. hours.Select(hour => Observe(hour, count: 1))], 1, _rules) is { } schedule ? (schedule, ProfileOf(schedule)) : (null, null);

    /// <returns>Null when the demand shows no timetable.</returns>
    public SizedTarget? Schedule(SizedTarget sized, ScheduleMode mode)
    {
        if (mode == ScheduleMode.OnOff)
        {
            return OnOff is ({ } switched, { } ofOne) ? On(switched.WithCount(sized.Peak.Total), ofOne.Times(sized.Peak.Total)) : null;
        }

        return Learn(sized, mode, Observe(sized), _rules) is { } schedule ? On(schedule, ProfileOf(schedule)) : null;

        SizedTarget On(WeeklySchedule timetable, HourProfile profile) => sized with
        {
            Timetable = timetable,
            Signature = $"{sized.Signature}@{string.Join(',', timetable.Instances)}",
            Profile = profile,
        };
    }

    /// <summary>Hours of the window in which the timetable runs each number of instances, the most first.</summary>
    public IReadOnlyList<(int Instances, decimal Hours)> Levels(WeeklySchedule schedule) =>
    [
        .. hours
            .Select((hour, index) => (Instances: schedule.At(hour), Share: onShare.Hours[index]))
            .Where(hour => hour.Instances > 0)
            .GroupBy(hour => hour.Instances, (instances, group) => (instances, group.Sum(hour => hour.Share)))
            .OrderByDescending(level => level.instances),
    ];

    /// <summary>The share of a left-out week's demand that a timetable of the other weeks would have missed, at worst.</summary>
    public double Unserved(SizedTarget scheduled)
    {
        var weeks = hours.Count / WeekClock.HoursPerWeek;
        var rules = _rules with { MinimumWeeks = Math.Max(1, Math.Min(_rules.MinimumWeeks, weeks - 1)) };
        var perInstance = scheduled.Request.UnitsPerInstance * scheduled.Request.Speedup / scheduled.Request.Growth;
        return ScheduleHoldout.WorstUnserved(
            Observe(scheduled), seen => Learn(scheduled, scheduled.Timetable!.Mode, seen, rules), perInstance, scheduled.Peak.Total) ?? 1;
    }

    private HourProfile ProfileOf(WeeklySchedule schedule)
    {
        var present = onShare.Hours;
        return HourProfile.Of([.. hours.Select((hour, index) => schedule.At(hour) * present[index])]);
    }

    private static WeeklySchedule? Learn(SizedTarget sized, ScheduleMode mode, IReadOnlyList<ObservedHour> seen, ScheduleRules rules) =>
        mode == ScheduleMode.OnOff
            ? ScheduleLearner.OnOff(seen, sized.Peak.Total, rules)
            : ScheduleLearner.Capacity(seen, sized.Peak.Total, rules);

    private ObservedHour[] Observe(SizedTarget sized)
    {
        var counts = Counts(sized);
        return [.. hours.Select((hour, index) => Observe(hour, (int)counts[index]))];
    }

    /// <summary>What each hour alone would take.</summary>
    private IReadOnlyList<decimal> Counts(SizedTarget sized)
    {
        if (sized.Request.Latency?.P99Milliseconds is not null)
        {
            return [.. AutoscaledSizing.Size(sized.Request, needs(), scaleInLagHours: 0)!.Select(count => (decimal)count)];
        }

        if (!_loads.TryGetValue(sized.Request.Ceiling, out var load))
        {
            _loads.Add(sized.Request.Ceiling, load = new HourlyLoad(sized.Request, needs(), scaleInLagHours: 0));
        }

        return load.Counts(sized.Request, sized.Peak).Hours;
    }

    private ObservedHour Observe(DateTime hour, int count)
    {
        if (measured.Demand.Hours.At(hour) is not { InstanceHours: > 0 } rollup)
        {
            return new ObservedHour(hour, Need: 0, Demand: 0);
        }

        // Part of an hour says that something was asked, but never that nothing was.
        return !IsNil(rollup) ? new ObservedHour(hour, count, rollup.Max!.Value * from.ThroughputUnits / from.Devices)
            : rollup.ValidBuckets < policy.MinimumValidShare * _bucketsPerHour ? new ObservedHour(hour, Need: null, Demand: 0)
            : new ObservedHour(hour, Need: 0, Demand: 0);
    }

    /// <summary>As an idle fleet is: no device above the idle share, no request. Without any reading nothing speaks against it.</summary>
    private bool IsNil(HourlyRollup rollup) =>
        (rollup.BurstMax ?? 0) <= policy.IdleBusyShare * Math.Ceiling(rollup.InstanceHours) * from.Devices && !(rollup.RequestsPerSecond > 0);
}
