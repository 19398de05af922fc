using CostOptimizer.Core.Scheduling;

namespace CostOptimizer.Core.Tests.Scheduling;

public sealed class ScheduleHoldoutTests
{
    private static readonly ScheduleRules Rules = new() { LeadHours = 0, LagHours = 0, MinimumBlockHours = 1, MinimumWeeks = 1 };

    [Fact]
    public void WorstUnserved_EqualWeeks_MissNothing() =>
        Assert.Equal(0, Worst(Weeks.Of(3, hour => Weeks.IsOffice(hour) ? 1 : 0)));

    [Fact]
    public void WorstUnserved_TenthOfAWeekOnASunday_IsATenth()
    {
        // 36 office hours of 1 a week, and in the last week 4 hours more on Sunday: 4 of 40 were learnt from no other week.
        var hours = Weeks.Of(3, hour => (Weeks.IsOffice(hour) && hour % 168 != 9 && hour % 168 != 10 && hour % 168 != 11 && hour % 168 != 12) || hour is >= 490 and < 494 ? 1 : 0);

        Assert.Equal(0.1, Worst(hours)!.Value, 12);
    }

    [Fact]
    public void WorstUnserved_OneWeek_IsUnknown() =>
        Assert.Null(Worst(Weeks.Of(1, hour => Weeks.IsOffice(hour) ? 1 : 0)));

    [Fact]
    public void WorstUnserved_CapacityOfLessThanTheDemand_CountsTheShortfallOnly()
    {
        // Two instances by day, three in one hour of the last week: one of 2 × 12 × 7 + 1 = 169 finds none.
        var hours = Weeks.Of(2, hour => hour == 180 ? 3 : hour % 24 is < 8 or >= 20 ? 0 : 2);

        var worst = ScheduleHoldout.WorstUnserved(hours, seen => ScheduleLearner.Capacity(seen, 3, Rules), perInstance: 1, most: 3);

        Assert.Equal(1.0 / 169, worst!.Value, 12);
    }

    private static double? Worst(IReadOnlyList<ObservedHour> hours) =>
        ScheduleHoldout.WorstUnserved(hours, seen => ScheduleLearner.OnOff(seen, 1, Rules), perInstance: 1, most: 1);
}
