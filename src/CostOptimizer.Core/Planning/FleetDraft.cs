using System.Globalization;
using CostOptimizer.Core.Calendar;
using CostOptimizer.Core.Planning.Benchmarks;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>Puts a fleet's settled proposal, or the want of one, into the form that is stored, reported and explained.</summary>
internal sealed class FleetDraft(PlanningInput input, EstateLedger ledger, PlanCalendar calendar)
{
    public PlannedFleet Of(FleetProposal proposal)
    {
        var (fleet, costs, presentCount) = (proposal.Fleet, proposal.Costing.Costs, proposal.Sizer.PresentCount);
        var candidates = CandidateList.Of(proposal, input.Catalogue);
        var recommendation = proposal.Chosen is { } chosen
            ? RecommendationDraft.Of(
                fleet,
                chosen,
                proposal.Choice.VerdictOf(chosen),
                PlanText.Headline(proposal, chosen),
                RiskAssessment.Of(chosen, fleet.Workload, input.Catalogue),
                candidates,
                new ArithmeticOfOption(input, proposal, ledger.ToMonth).Write(chosen, calendar.TimingOf(proposal.Id)!))
            : RecommendationDraft.Stay(
                fleet, presentCount, costs, StayReason(proposal), candidates, new ArithmeticOfStay(proposal.Costing).Write(input.Policy, calendar.LaterOf(proposal.Id)));
        recommendation = recommendation with { Later = calendar.LaterOf(proposal) };
        if (calendar.TimingOf(proposal.Id) is { } timing)
        {
            recommendation = recommendation with
            {
                StartMonthUtc = calendar.At(timing.Start),
                NetPresentValue = timing.NetPresentValue is { } value ? new Money(value, proposal.Costing.Currency) : null,
                BreakEvenMonthUtc = timing.BreakEven is { } month ? calendar.At(month) : null,
            };
        }

        if (recommendation.Verdict == Verdict.BenchmarkFirst && new BenchmarkDraft(input, proposal, proposal.Chosen!).Write() is var (benchmark, arithmetic))
        {
            recommendation = recommendation with { Benchmark = benchmark, Arithmetic = [.. recommendation.Arithmetic, .. arithmetic] };
        }

        return new PlannedFleet(
            new FleetAnalysis(fleet, proposal.Measured.Demand, costs, recommendation, [.. FleetNotices.Of(input, proposal.Measured, proposal.Type, costs), .. FleetNotices.OfGrowth(proposal, input.Policy), .. FleetNotices.OfUpside(proposal)]),
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

    private static string Effect(Money saving, FleetProposal proposal) => saving.Amount > 0m
        ? $"save {PlanText.Amount(saving.Amount, saving.Currency)} a month"
        : $"cost {PlanText.Amount(-saving.Amount, saving.Currency)} more a month, but {proposal.Choice.WhyLeave}";

    private string StayReason(FleetProposal proposal)
    {
        if (new HeldFleet(ledger, proposal).Reason() is not { } held)
        {
            return proposal.IsJoint
                ? string.Create(CultureInfo.InvariantCulture, $": with purchases for the whole estate, no change is cheaper over {input.Policy.HorizonMonths} months")
                : ": nothing found is worth the change";
        }

        return calendar.LaterOf(proposal) is { } later
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{held}; from {later.StartMonthUtc:yyyy-MM} {later.Count} × {PlanText.TypeOf(proposal.Fleet.Service, later.TypeName)} would {Effect(later.MonthlySaving, proposal)}")
            : held;
    }
}
