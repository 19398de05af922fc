using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Tests.Explaining;
using CostOptimizer.Core.Tests.Scheduling;

namespace CostOptimizer.Core.Tests.Planning;

/// <summary>
/// A fleet of two g4dn.xlarge at 0.526, busy on office hours alone: 2 × 730 × 0.526 = 767.96 a month. A timetable of 50 hours a
/// week costs 2 × 50 ÷ 168 × 730 × 0.526 = 228.56.
/// </summary>
public sealed class SchedulePlanTests
{
    private const decimal Always = 767.96m;
    private const decimal OnTimetable = 228.559523809m;

    [Fact]
    public void Plan_FleetIdleOutsideOfficeHours_IsPutOnATimetable()
    {
        var recommendation = Plan(Workload.Undeclared);

        Assert.Equal(ActionKind.Schedule, recommendation.Action);
        Assert.Equal(Verdict.Recommended, recommendation.Verdict);
        Assert.Equal(2, recommendation.Count);
        Assert.Equal(Always - OnTimetable, recommendation.Savings!.P50.Amount, 6);
        Assert.Equal("Run 2 × g4dn.xlarge only on Mon-Fri 08:00-18:00 (UTC), saving USD 539 a month", recommendation.Headline);
    }

    // Other hardware is computed with and without the timetable; one line of a type says it all.
    [Fact]
    public void Plan_HardwareWithAndWithoutTimetable_IsOneCandidate()
    {
        var scenario = Scenario(Workload.Undeclared, Office);
        scenario.Speed("T4", "A10G", 1, 0.1, EvidenceGrade.A);
        var candidates = scenario.PlanOne().Recommendation.Candidates;

        Assert.Distinct(candidates.Select(candidate => (candidate.Action, candidate.TypeName)));
        Assert.Contains(candidates, candidate => candidate.WhyNot?.StartsWith("on a timetable: ", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Plan_Timetable_ShowsWhatTheModeAloneSaves()
    {
        var recommendation = Plan(Workload.Undeclared);

        Assert.Equal(0m, recommendation.HardwareSavings!.Value.Amount, 6);
        Assert.Equal(Always - OnTimetable, recommendation.ModeSavings!.Value.Amount, 6);
        ArithmeticAssert.CanBeRedone(recommendation.Arithmetic);
        Assert.Equal(50m * 730m / 168m, recommendation.Arithmetic.Single(quantity => quantity.Symbol == "hours_at_2").Value, 9);
    }

    [Fact]
    public void Plan_UndeclaredTolerance_IsAConditionToCheck()
    {
        Assert.Contains(Plan(Workload.Undeclared).Conditions, condition => condition.Rule == "schedule");
        Assert.DoesNotContain(Plan(new Workload { ScheduleTolerant = Answer.Yes }).Conditions, condition => condition.Rule == "schedule");
    }

    [Fact]
    public void Plan_FleetThatMustNotBeOff_GetsNoTimetable() =>
        Assert.DoesNotContain(Plan(new Workload { ScheduleTolerant = Answer.No }).Candidates, candidate => candidate.Action == ActionKind.Schedule);

    [Fact]
    public void Plan_AutoscaledFleet_GetsNoTimetable()
    {
        var scenario = Scenario(Workload.Undeclared, Office, autoscaled: true);

        Assert.DoesNotContain(scenario.PlanOne().Recommendation.Candidates, candidate => candidate.Action == ActionKind.Schedule);
    }

    [Fact]
    public void Plan_ReservedFleet_SavesNothingByATimetable()
    {
        var scenario = Scenario(Workload.Undeclared, Office);
        scenario.Reserve(Make.G4dn, 2, 0.30m);

        var schedule = scenario.PlanOne().Recommendation.Candidates.Single(candidate => candidate.Action == ActionKind.Schedule);

        Assert.Equal(0m, schedule.Savings!.P50.Amount);
    }

    [Fact]
    public void Plan_WeeksThatDiffer_RefusesATimetableThatWouldHaveMissedDemand()
    {
        // The second week works on Saturday as well: 8 of its 48 hours are what the first week would have missed.
        var scenario = Scenario(Workload.Undeclared, bucket => Office(bucket) || (bucket / 12 is var hour && hour / 24 == 12 && hour % 24 is >= 9 and < 17));

        var schedule = scenario.PlanOne().Recommendation.Candidates.Single(candidate => candidate.Action == ActionKind.Schedule);

        Assert.Equal(CandidateOutcome.Excluded, schedule.Outcome);
        Assert.Contains("would have missed 16.7 %", schedule.WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_ToleratedSteps_FollowDemandByHourOfTheWeek()
    {
        // Four at full load in office hours, one at a tenth otherwise: never idle, so only steps help.
        var scenario = new Scenario { Length = 14 };
        scenario.Add(
            Make.Fleet(Make.G4dn, 5, new Workload { ScheduleTolerant = Answer.Yes, NeedsCuda = Answer.Yes }),
            bucket => Office(bucket) ? 2.8 : 0.1,
            bucket => Office(bucket) ? 2.9 : 0.15);

        var recommendation = scenario.PlanOne().Recommendation;

        // 2.8 ÷ 0.7 = 4 and a spare; else 1 and a spare: 50 × 5 + 118 × 2 of 168 × 5 hours a week.
        Assert.Equal(ActionKind.Schedule, recommendation.Action);
        Assert.Equal(486m * 730m / 168m, recommendation.Arithmetic.Single(quantity => quantity.Symbol == "target_hours").Value, 6);
        ArithmeticAssert.CanBeRedone(recommendation.Arithmetic);
    }

    [Fact]
    public void Plan_OtherHardwareOnATimetable_TellsModeAndHardwareApart()
    {
        var scenario = new Scenario { Length = 14 };
        scenario.Add(Make.Fleet(Make.P3, 2, new Workload { NeedsCuda = Answer.Yes }), bucket => Office(bucket) ? 0.5 : 0, bucket => Office(bucket) ? 0.5 : 0);

        var recommendation = scenario.PlanOne().Recommendation;

        Assert.Equal(ActionKind.Migrate, recommendation.Action);
        Assert.Contains("running only on Mon-Fri 08:00-18:00 (UTC)", recommendation.Headline, StringComparison.Ordinal);
        Assert.True(recommendation.ModeSavings!.Value.Amount > 0m);
        Assert.True(recommendation.HardwareSavings!.Value.Amount > 0m);
        Assert.Equal(recommendation.Savings!.P50.Amount, recommendation.ModeSavings.Value.Amount + recommendation.HardwareSavings.Value.Amount, 6);
        ArithmeticAssert.CanBeRedone(recommendation.Arithmetic);
    }

    [Fact]
    public void Plan_MixedFleet_ScalesInToItsMainType()
    {
        var scenario = new Scenario { Length = 14 };
        var fleet = Make.Fleet(Make.G4dn, 6);
        var larger = Make.Gpu("g4dn.2xlarge", "T4", 1, 8, 32, 16);
        scenario.Types.Add(larger);
        scenario.Price(larger, 0.752m);
        scenario.Add(fleet with { OtherTypes = [larger.Name], Instances = [.. fleet.Instances, Make.Instance("i-larger", larger)] }, busy: 1, burst: 1.2);

        var scaleIn = scenario.PlanOne().Recommendation.Candidates.Single(candidate => candidate.Action == ActionKind.ScaleIn);

        Assert.Equal(3, scaleIn.Count); // 1 ÷ 0.7 = 2 and a spare
        Assert.Contains(scaleIn.Findings, finding => finding.Rule == "mixed-types");
        Assert.Equal(3 * 0.526m * 730m, scaleIn.MonthlyCost!.Value.Amount, 6);
    }

    private static bool Office(int bucket) => Weeks.IsOffice(bucket / 12);

    private static Recommendation Plan(Workload workload) => Scenario(workload, Office).PlanOne().Recommendation;

    private static Scenario Scenario(Workload workload, Func<int, bool> isOn, bool autoscaled = false)
    {
        var scenario = new Scenario { Length = 14 };
        scenario.Add(Make.Fleet(Make.G4dn, 2, workload with { NeedsCuda = Answer.Yes }, zones: 2, autoscaled: autoscaled), bucket => isOn(bucket) ? 0.4 : 0, bucket => isOn(bucket) ? 0.5 : 0);
        return scenario;
    }
}
