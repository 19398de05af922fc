using CostOptimizer.Core.Scheduling;
using CostOptimizer.Core.Tests.Planning;
using FsCheck;
using FsCheck.Fluent;

namespace CostOptimizer.Core.Tests.Scheduling;

public sealed class ScheduleLearnerTests
{
    private static readonly ScheduleRules Rules = ScheduleRules.Default;

    private static readonly ScheduleRules Exact = Rules with { LeadHours = 0, LagHours = 0, MinimumBlockHours = 1 };

    [Fact]
    public void OnOff_OfficeHours_AreFramedByLeadAndLag()
    {
        var schedule = ScheduleLearner.OnOff(Weeks.Of(2, hour => Weeks.IsOffice(hour) ? 3 : 0), count: 4, Rules)!;

        Assert.Equal("Mon-Fri 08:00-18:00 (UTC)", ScheduleText.Of(schedule));
        Assert.Equal(50, schedule.OnHours); // 5 days × (8 h + 1 + 1)
        Assert.Equal(200, schedule.InstanceHours);
    }

    [Fact]
    public void OnOff_OneWeekOnly_SaysNothing() =>
        Assert.Null(ScheduleLearner.OnOff(Weeks.Of(1, hour => Weeks.IsOffice(hour) ? 3 : 0), 4, Rules));

    [Fact]
    public void OnOff_DemandInOneOfTwoWeeks_KeepsTheHourOn()
    {
        // Saturday noon of the second week: hour 168 + 5 × 24 + 12.
        var schedule = ScheduleLearner.OnOff(Weeks.Of(2, hour => Weeks.IsOffice(hour) || hour == 300 ? 1 : 0), 1, Rules)!;

        Assert.Equal("Mon-Fri 08:00-18:00; Sat 11:00-14:00 (UTC)", ScheduleText.Of(schedule));
    }

    [Fact]
    public void OnOff_Gap_IsOnNotIdle()
    {
        var schedule = ScheduleLearner.OnOff(Weeks.Of(2, hour => hour == 132 ? null : Weeks.IsOffice(hour) ? 1 : 0), 1, Exact)!;

        Assert.Equal(1, schedule.At(Make.Monday.AddHours(132)));
        Assert.Equal(41, schedule.OnHours);
    }

    [Fact]
    public void OnOff_LunchBreak_DoesNotFlap()
    {
        var schedule = ScheduleLearner.OnOff(Weeks.Of(2, hour => Weeks.IsOffice(hour) && hour % 24 is < 12 or >= 14 and < 17 && Weeks.IsOffice(hour) ? 1 : 0), 1, Exact with { MinimumBlockHours = 3 })!;

        Assert.Equal(1, schedule.At(Make.Monday.AddHours(12)));
        Assert.Equal(1, schedule.At(Make.Monday.AddHours(13)));
        Assert.Equal(0, schedule.At(Make.Monday.AddHours(8)));
    }

    [Fact]
    public void OnOff_SummerTime_FollowsTheLocalClock()
    {
        // Two weeks around 29 March 2026, when Berlin moves from UTC+1 to UTC+2; offices open 9 to 17 there.
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var monday = Make.Monday.AddDays(21);
        ObservedHour[] hours =
        [
            .. Enumerable.Range(0, 336).Select(hour => monday.AddHours(hour)).Select(at =>
                new ObservedHour(at, Weeks.IsOffice(WeekClock.HourOf(at, berlin)) ? 1 : 0, 0)),
        ];

        Assert.Equal("Mon-Fri 09:00-17:00 (Europe/Berlin)", ScheduleText.Of(ScheduleLearner.OnOff(hours, 1, Exact with { Zone = berlin })!));
        Assert.Equal("Mon-Fri 07:00-16:00 (UTC)", ScheduleText.Of(ScheduleLearner.OnOff(hours, 1, Exact)!));
    }

    [Fact]
    public void OnOff_NeverIdle_HasNoTimetable() =>
        Assert.Null(ScheduleLearner.OnOff(Weeks.Of(3, _ => 1), 1, Rules));

    [Fact]
    public void Capacity_TwoLevels_TakesTheLargestNeedOfEachHour()
    {
        // Two by night, four by day in the first week and five in the second.
        var schedule = ScheduleLearner.Capacity(Weeks.Of(2, hour => hour % 24 is < 8 or >= 20 ? 2 : hour < 168 ? 4 : 5), most: 6, Exact)!;

        Assert.Equal([2, 5], schedule.Instances.Distinct().Order());
        Assert.Equal(7 * ((12 * 2) + (12 * 5)), schedule.InstanceHours);
        Assert.Equal("Mon-Sun 00:00-08:00 2, 08:00-20:00 5, 20:00-24:00 2 (UTC)", ScheduleText.Of(schedule));
    }

    [Fact]
    public void Capacity_NeedAboveThePeakCount_IsHeldToIt() =>
        Assert.Equal(6, ScheduleLearner.Capacity(Weeks.Of(2, hour => hour % 24 == 12 ? 9 : 2), most: 6, Rules)!.Most);

    [Fact]
    public void Learner_AnyDemand_NeverSchedulesLessThanWasNeededOrShorterBlocks() =>
        Prop.ForAll(Gen.Choose(0, 3).ListOf(WeekClock.HoursPerWeek).ToArbitrary(), needs =>
        {
            var hours = Weeks.Of(2, hour => needs[hour % WeekClock.HoursPerWeek]);
            var schedule = ScheduleLearner.Capacity(hours, most: 3, Rules);
            return schedule is null
                || (hours.All(hour => schedule.At(hour.HourUtc) >= hour.Need) && ShortestDip(schedule.Instances) >= Rules.MinimumBlockHours);
        }).QuickCheckThrowOnFailure();

    /// <summary>Length of the shortest run that lies below both of its neighbours.</summary>
    private static int ShortestDip(IReadOnlyList<int> counts)
    {
        var shortest = int.MaxValue;
        for (var start = 0; start < counts.Count; start++)
        {
            var length = 1;
            while (length < counts.Count && counts[(start + length) % counts.Count] == counts[start])
            {
                length++;
            }

            var before = counts[(start + counts.Count - 1) % counts.Count];
            var after = counts[(start + length) % counts.Count];
            shortest = before > counts[start] && after > counts[start] ? Math.Min(shortest, length) : shortest;
        }

        return shortest;
    }
}
