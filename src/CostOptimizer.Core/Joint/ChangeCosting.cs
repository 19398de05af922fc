using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Joint.Together;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Planning.Uncertainty;
using CostOptimizer.Core.Purchasing;
using CostOptimizer.Core.Values;
using Evaluation = CostOptimizer.Core.Planning.Evaluation;

namespace CostOptimizer.Core.Joint;

/// <summary>Computes what the changes save at owned commitments and on demand, each beside all others, with nothing bought.</summary>
internal sealed class ChangeCosting(PlanningInput input, EstateLedger ledger, CommitmentReach reach)
{
    private readonly PlanningInput _unbought = input with { Policy = input.Policy with { LongestTermYears = 0 } };

    private SharedUsage? _around;

    /// <param name="proposals">With choices that count what each fleet would buy for itself.</param>
    public IReadOnlyList<FleetProposal> Of(IReadOnlyList<FleetProposal> proposals)
    {
        // What the proposals of a round before were computed beside is hardly asked again.
        _around?.Forget();
        _around = new SharedUsage(
            ledger,
            reach,
            input.Sharing,
            proposals
                .Where(proposal => !ContenderList.IsKept(proposal.Chosen))
                .ToDictionary(proposal => proposal.Id.Value, proposal => proposal.Chosen!.Costing.Purchase with { Bought = null }, StringComparer.Ordinal));
        var changed = new FleetProposal[proposals.Count];
        input.Loop(changed.Length, index => changed[index] = Of(proposals[index], _around));
        return changed;
    }

    public FleetProposal Replace(FleetProposal proposal, Evaluation chosen) => proposal with
    {
        Chosen = chosen,
        Compared = proposal.Compared ?? proposal.Evaluations.FirstOrDefault(evaluation => evaluation.Option == chosen.Option),
        Evaluations = [.. proposal.Evaluations.Select(evaluation => evaluation.Option == chosen.Option ? chosen : evaluation)],
    };

    /// <summary>The fleet as it is: what a purchase for it is measured against.</summary>
    /// <returns>Null for a fleet of mixed types, which nobody proposes to buy for.</returns>
    public Evaluation? Kept(FleetProposal proposal)
    {
        if (proposal.Evaluations.FirstOrDefault(evaluation => evaluation.Option.Action == ActionKind.BuyDifferently) is not { } evaluation)
        {
            return null;
        }

        BillLine[] lines = [.. ledger.LinesOf(proposal.Id.Value)];
        var currency = proposal.Costing.Currency;
        var layers = new FleetLayers(new Dictionary<string, PlannedPurchase>(StringComparer.Ordinal), currency, ledger.ToMonth).Of(lines);
        var costing = Costing.Alone(new Purchase(proposal.Costing.PresentUsage, null, layers), proposal.Costing.Costs.Effective.Amount);
        var outcome = new Outcome(Draw.Middle, 1, input.Policy.DemandGrowth, null, costing);
        var nothing = Money.Zero(currency);
        var uncertainties = new Uncertainties(input.Policy, proposal.Id, evaluation.Option, null);
        return evaluation with
        {
            LowAt = outcome.Draw,
            Middle = outcome,
            Median = outcome,
            HighAt = outcome.Draw,
            ScenariosSaving = 0,
            Savings = new SavingsRange(nothing, nothing, nothing, 0),
            Outcomes = new OptionOutcomes(proposal.Evaluator, evaluation.Option, outcome, uncertainties),
        };
    }

    private FleetProposal Of(FleetProposal proposal, SharedUsage around)
    {
        var costing = new FleetCosting(ledger, reach, around, _unbought, proposal.Fleet);
        var evaluator = new OptionEvaluator(costing, proposal.Sizer, proposal.Type, _unbought.Policy);
        var bare = proposal with { Costing = costing, Evaluator = evaluator, Compared = null, Chosen = null };
        return proposal.Chosen is not { } chosen ? bare
            : !ContenderList.IsKept(chosen) && evaluator.Evaluate(chosen.Option) is { } evaluation ? Replace(bare, evaluation)
            : bare with { Withdrawn = [.. proposal.Withdrawn, chosen.Option] };
    }
}
