using CostOptimizer.Core.Joint;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Core.Calendar;

/// <summary>Finds for every move the month in which to start it.</summary>
/// <remarks>
/// A fleet that no commitment reaches saves the same in every month. For the others the estate is billed once for every span of months in
/// which the commitments that are owned now stay the same. A fleet's part of purchases is taken as renewed on the same terms.
/// </remarks>
internal sealed class MoveCalendar
{
    private readonly PlanningInput _input;
    private readonly OwnedByMonth _owned;
    private readonly MonthAxis _months;
    private readonly Discounting _discounting;
    private readonly Dictionary<string, Purchase> _changes;
    private readonly Dictionary<int, EpochCosting> _epochs = [];
    private readonly HashSet<string> _present;

    public MoveCalendar(PlanningInput input, EstateLedger ledger, JointOutcome joint, OwnedByMonth owned, MonthAxis months)
    {
        (_input, _owned, _months) = (input, owned, months);
        _discounting = new Discounting(input.Policy.DiscountRate);
        _present = IdsOf(new OwnedCommitments(ledger.ReservedInstances, ledger.SavingsPlans));
        _changes = joint.Proposals
            .Where(proposal => proposal.Chosen is { } chosen && proposal.Choice.VerdictOf(chosen) == Verdict.Recommended)
            .ToDictionary(proposal => proposal.Id.Value, proposal => proposal.Chosen!.Costing.Purchase, StringComparer.Ordinal);
    }

    /// <summary>For a fleet that changes.</summary>
    public MoveTiming Of(FleetProposal proposal)
    {
        var chosen = proposal.Chosen!;
        return MoveTiming.Of(Savings(proposal, chosen), chosen.OneOff.Total, earliest: 0, proposal.Choice.Worth.IsDeparture(chosen), _discounting);
    }

    /// <summary>For a fleet that a commitment holds: what it should do once that has ended.</summary>
    /// <param name="heldUntilUtc">End of the commitment.</param>
    /// <returns>Null when nothing is worth it within the horizon.</returns>
    public (Evaluation Evaluation, MoveTiming Timing)? After(FleetProposal proposal, DateTime heldUntilUtc)
    {
        const int MostTries = 3;
        foreach (var epoch in _owned.Changes.Where(change => change >= Math.Max(1, _months.NextAfter(heldUntilUtc))).Take(MostTries))
        {
            var (evaluator, _) = Epoch(epoch).Of(proposal);
            var best = proposal.Choice.Best([.. proposal.Evaluations.Where(proposal.Choice.Worth.IsHeldByCommitment).Select(evaluation => evaluator.Evaluate(evaluation.Option)).OfType<Evaluation>()]);
            if (best is not null && proposal.Choice.VerdictOf(best) == Verdict.Recommended)
            {
                var timing = MoveTiming.Of(Savings(proposal, best), best.OneOff.Total, epoch, proposal.Choice.Worth.IsDeparture(best), _discounting);
                return (best, timing);
            }
        }

        return null;
    }

    private IReadOnlyList<MonthlySaving> Savings(FleetProposal proposal, Evaluation move)
    {
        if (!proposal.Costing.IsTouched(move.Option.Offering))
        {
            return [new MonthlySaving(0, _months.Count, null, null, move.Savings.P50.Amount)];
        }

        var starts = _owned.Changes;
        return [.. starts.Select((from, index) => Saving(proposal, move, from, index + 1 < starts.Count ? starts[index + 1] : _months.Count))];
    }

    private MonthlySaving Saving(FleetProposal proposal, Evaluation move, int from, int to)
    {
        if (move == proposal.Chosen && IdsOf(_owned.At(from)).SetEquals(_present))
        {
            return new MonthlySaving(from, to, null, null, move.Savings.P50.Amount);
        }

        var (evaluator, baseline) = Epoch(from).Of(proposal);
        var change = move.Option.Action == ActionKind.BuyDifferently && move.Costing.Purchase.Spot is null ? 0m : evaluator.EvaluateMiddle(move.Option)?.Savings.P50.Amount ?? 0m;
        return new MonthlySaving(from, to, change, baseline, Math.Min(baseline, change + (move.Share?.Saving ?? 0m)));
    }

    private EpochCosting Epoch(int month)
    {
        if (!_epochs.TryGetValue(month, out var epoch))
        {
            _epochs.Add(month, epoch = new EpochCosting(_input, _owned.At(month), _changes));
        }

        return epoch;
    }

    private static HashSet<string> IdsOf(OwnedCommitments owned) =>
        [.. owned.ReservedInstances.Select(reserved => reserved.Id), .. owned.SavingsPlans.Select(plan => plan.Id)];
}
