using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Sizing;
using CostOptimizer.Core.Tests.Planning;

namespace CostOptimizer.Core.Tests.Sizing;

public sealed class LatencyTargetTests
{
    /// <summary>M/M/2 at one busy server: a third of the calls wait, 1 % of all longer than ln(100 ÷ 3) × 10 ms = 35.07 ms.</summary>
    private const double TwoServersOneBusy = 45.066;

    [Fact]
    public void P99_CallThatKeepsSixteenVCpusBusy_QueuesForInstancesNotForVCpus()
    {
        var latency = new LatencyTarget(10, 60) { UnitsPerCall = 16 };

        Assert.Equal(TwoServersOneBusy, latency.P99(units: 32, load: 16), 3);
    }

    [Fact]
    public void P99_ServiceTimeThatVaries_AddsItsOwnPercentile()
    {
        var latency = new LatencyTarget(10, 60) { ServiceP99Milliseconds = 25 };

        Assert.Equal(TwoServersOneBusy + 15, latency.P99(units: 2, load: 1), 3);
        Assert.False(latency.IsMet(units: 2, load: 1));
        Assert.True(latency.IsMet(units: 3, load: 1));
    }

    [Fact]
    public void Plan_CpuFleetWithDeclaredServiceTime_ModelsACallPerInstance()
    {
        var type = Make.Cpu("c5.4xlarge", 16, 32);
        var scenario = new Scenario();
        scenario.Types.Add(type);
        scenario.Price(type, 0.68m);
        var workload = new Workload { ServiceTime = TimeSpan.FromMilliseconds(10) };
        scenario.Add(Make.Fleet(type, 4, workload, slo: new Slo(TimeSpan.FromMilliseconds(60))), busy: 1, burst: 1);

        var scaleIn = scenario.PlanOne().Recommendation.Candidates.Single(candidate => candidate.Action == ActionKind.ScaleIn);

        Assert.Equal(3, scaleIn.Count); // two for the promise and a spare
        Assert.Equal(TwoServersOneBusy, scaleIn.P99Milliseconds!.Value, 3);
    }

    [Fact]
    public void Plan_SlowCallsAboveThePromise_RuleOutTheSlowerDevice()
    {
        var scenario = new Scenario();
        var workload = new Workload { ServiceTime = TimeSpan.FromMilliseconds(10), ServiceTimeP99 = TimeSpan.FromMilliseconds(30) };
        scenario.Add(Make.Fleet(Make.P3, 4, workload, slo: new Slo(TimeSpan.FromMilliseconds(60))), busy: 0.4, burst: 0.5);

        var candidates = scenario.PlanOne().Recommendation.Candidates;

        // A T4 does 0.4 of a V100's work: 25 ms on average would pass, and its slow calls of 75 ms do not.
        Assert.Equal(CandidateOutcome.Excluded, candidates.Single(candidate => candidate.TypeName == Make.G4dn.Name).Outcome);
        Assert.NotEqual(CandidateOutcome.Excluded, candidates.Single(candidate => candidate.TypeName == Make.G5.Name).Outcome);
    }
}
