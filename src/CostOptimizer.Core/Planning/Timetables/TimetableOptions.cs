using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Scheduling;

namespace CostOptimizer.Core.Planning.Timetables;

/// <summary>
/// What a fleet could become on a timetable: its own type, and the best other hardware. Where both kinds of timetable are
/// allowed the simpler one stands, unless following demand hour by hour saves a tenth of the hours more.
/// </summary>
internal sealed class TimetableOptions(FleetDemand measured, InstanceType type, TargetSizer sizer, PlanningPolicy policy)
{
    /// <summary>Other hardware is put on a timetable only where it is already among the best: the rest cannot catch up by the same hours.</summary>
    private const int MostCombined = 3;

    private const decimal WorthSteps = 0.9m;

    /// <param name="evaluations">Without timetables.</param>
    /// <returns>Options to compute, and what dropped out by name.</returns>
    public (IReadOnlyList<Option> Options, IReadOnlyList<Candidate> Lost) Of(IReadOnlyList<Evaluation> evaluations)
    {
        if (measured.Fleet.OtherTypes.Count > 0 || sizer.Timetables.Modes.Count == 0)
        {
            return ([], []);
        }

        var offering = OptionFinder.Offering(measured.Fleet, type.Name);
        Option[] hardware =
        [
            new Option(ActionKind.Schedule, type, offering, null, []),
            .. evaluations
                .Where(evaluation => evaluation.Option.Action is ActionKind.Rightsize or ActionKind.Migrate)
                .OrderByDescending(evaluation => evaluation.FirstYear)
                .ThenBy(evaluation => evaluation.Option.Type.Name, StringComparer.Ordinal)
                .Take(MostCombined)
                .Select(evaluation => evaluation.Option),
        ];
        List<Option> options = [];
        List<Candidate> lost = [];
        foreach (var option in hardware)
        {
            if (Scheduled(option) is not { Timetable: { } schedule } sized)
            {
                continue;
            }

            var scheduled = option with { Schedule = schedule.Mode, Findings = [.. option.Findings, .. Conditions(schedule)] };
            if (WhyNot(sized) is not { } reason)
            {
                options.Add(scheduled);
            }
            else if (option.Action == ActionKind.Schedule)
            {
                lost.Add(new Candidate(ActionKind.Schedule, type.Name, sized.Timetable.Most, CandidateOutcome.Excluded, null, null, null, null, [], scheduled.Findings, reason));
            }
        }

        return (options, lost);
    }

    private SizedTarget? Scheduled(Option option)
    {
        if (sizer.Size(option.Type, option.SpeedupAt(0), option.Estimate) is not { } sized)
        {
            return null;
        }

        var onOff = sizer.Timetables.Schedule(sized, ScheduleMode.OnOff);
        var stepped = sizer.Timetables.Modes.Contains(ScheduleMode.Capacity) ? sizer.Timetables.Schedule(sized, ScheduleMode.Capacity) : null;
        return stepped is not null && stepped.TotalHours < (onOff?.TotalHours ?? sized.TotalHours) * WorthSteps ? stepped : onOff;
    }

    private string? WhyNot(SizedTarget sized)
    {
        var missed = sizer.Timetables.Unserved(sized);
        return missed > policy.MostUnservedShare
            ? $"a timetable would have missed {PlanText.Share(missed)} of the demand of a week that it had not seen; the policy allows {PlanText.Share(policy.MostUnservedShare)}"
            : null;
    }

    private IEnumerable<RuleFinding> Conditions(WeeklySchedule schedule)
    {
        if (measured.Fleet.Workload.ScheduleTolerant == Answer.Unknown)
        {
            yield return new RuleFinding("schedule", Answer.Unknown, $"not declared whether it may be off outside {ScheduleText.Of(schedule)}: ask who calls it then", "declared schedule; cost-model 5");
        }

        if (measured.Fleet.Service == ComputeService.SageMaker)
        {
            yield return new RuleFinding("endpoint-schedule", Answer.Unknown, "a real-time endpoint cannot be stopped: check that deleting and creating it again from its configuration, or a scheduled scaling action, is fit for its callers", "SageMaker developer guide, real-time endpoints");
            yield break;
        }

        yield return new RuleFinding("restart", Answer.Unknown, "check that instances may be started again when needed: capacity can be short, instance store is lost, and EBS volumes of stopped instances are billed on", "EC2 user guide, stop and start");
    }
}
