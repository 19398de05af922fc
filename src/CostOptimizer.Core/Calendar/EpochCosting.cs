using CostOptimizer.Core.Joint;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Core.Calendar;

/// <summary>Prices one fleet's changes among the commitments of one span of months, with nothing bought.</summary>
internal sealed class EpochCosting
{
    private readonly PlanningInput _input;
    private readonly EstateLedger _ledger;
    private readonly CommitmentReach _reach;
    private readonly SharedUsage _around;

    /// <param name="changes">By fleet id, what the other fleets run then.</param>
    public EpochCosting(PlanningInput input, OwnedCommitments owned, IReadOnlyDictionary<string, Purchase> changes)
    {
        _input = input with
        {
            ReservedInstances = owned.ReservedInstances,
            SavingsPlans = owned.SavingsPlans,
            Policy = input.Policy with { LongestTermYears = 0 },
        };
        _ledger = new EstateLedger(_input);
        _reach = new CommitmentReach(_ledger, input.Sharing);
        _around = new SharedUsage(_ledger, _reach, input.Sharing, changes);
    }

    /// <summary>The fleet's options at the commitments of this span; those that cannot be priced are left out.</summary>
    public (OptionEvaluator Evaluator, decimal Baseline) Of(FleetProposal proposal)
    {
        var costing = new FleetCosting(_ledger, _reach, _around, _input, proposal.Fleet);
        return (new OptionEvaluator(costing, proposal.Sizer, proposal.Type, _input.Policy), costing.Costs.Effective.Amount);
    }
}
