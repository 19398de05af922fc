using CostOptimizer.Core.Planning.Benchmarks;

namespace CostOptimizer.Core.Planning;

/// <summary>Puts a fleet's settled proposal, or the want of one, into the form that is stored, reported and explained.</summary>
internal sealed class FleetDraft(PlanningInput input, EstateLedger ledger)
{
    public PlannedFleet Of(FleetProposal proposal)
    {
        var (fleet, costs, presentCount) = (proposal.Fleet, proposal.Costing.Costs, proposal.Sizer.PresentCount);
        var candidates = CandidateList.Of(proposal);
        var recommendation = proposal.Chosen is { } chosen
            ? RecommendationDraft.Of(
                fleet,
                chosen,
                proposal.Choice.VerdictOf(chosen),
                PlanText.Headline(proposal, chosen),
                RiskAssessment.Of(chosen, fleet.Workload, input.Catalogue),
                candidates,
                new ArithmeticOfOption(input, proposal, ledger.ToMonth).Write(chosen))
            : RecommendationDraft.Stay(
                fleet, presentCount, costs, new HeldFleet(ledger, proposal).Reason() ?? ": nothing found is worth the change", candidates, new ArithmeticOfStay(proposal.Costing).Write());
        if (recommendation.Verdict == Verdict.BenchmarkFirst && new BenchmarkDraft(input, proposal, proposal.Chosen!).Write() is var (benchmark, arithmetic))
        {
            recommendation = recommendation with { Benchmark = benchmark, Arithmetic = [.. recommendation.Arithmetic, .. arithmetic] };
        }

        return new PlannedFleet(
            new FleetAnalysis(fleet, proposal.Measured.Demand, costs, recommendation, [.. FleetNotices.Of(input, proposal.Measured, proposal.Type, costs), .. FleetNotices.OfUpside(proposal)]),
            proposal.Chosen,
            proposal.Upside,
            proposal.Chosen is null ? null : proposal.Evaluator);
    }

    public PlannedFleet Without(FleetStudy study)
    {
        var (measured, costs, obstacle) = (study.Measured, study.Costing?.Costs, study.Obstacle!);
        return new PlannedFleet(
            new FleetAnalysis(
                measured.Fleet,
                measured.Demand,
                costs,
                RecommendationDraft.Without(measured.Fleet, obstacle.Verdict, obstacle.Reason, costs),
                FleetNotices.Of(input, measured, study.Type, costs)),
            Chosen: null,
            Upside: null,
            Evaluator: null);
    }
}
