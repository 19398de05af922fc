using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Benchmarks;

/// <summary>The parts of a plan that are measured.</summary>
internal static class PlanningWork
{
    public static WorkLoop OnAllCores { get; } = (count, body) => Parallel.For(0, count, body);

    /// <summary>Every fleet alone: the present bill, then every candidate judged, sized, priced, ranged and ranked.</summary>
    public static FleetStudy[] Study(PlanningInput input)
    {
        var ledger = new EstateLedger(input);
        var planner = new FleetPlanner(input, ledger, new CommitmentReach(ledger, input.Sharing));
        var studies = new FleetStudy[input.Fleets.Count];
        input.Loop(studies.Length, fleet => studies[fleet] = planner.Study(input.Fleets[fleet]));
        return studies;
    }
}
