using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Planning;

/// <summary>
/// Makes the proposals of fleets that share commitments one coherent set. Alone, each of two fleets may leave its
/// reservation to the other; together they strand it. So a proposal is kept only while it pays beside all others.
/// </summary>
/// <remarks>
/// With all fleets changed, each one's marginal saving is the bill without its change less the bill with it. The fleet
/// whose marginal saving is the lowest of those that no longer meet the policy (ties by id) gives up its option and takes
/// its best other one, or stays; then the rest is computed anew. Then every fleet chooses once more, and what does not pay is given up for good, so this ends.
/// An option is computed anew only where a fleet changed its mind on an island (<see cref="CommitmentIslands"/>) that tells its cost.
/// </remarks>
/// <param name="unchanged">What fleets run while none has changed; it forgets that.</param>
internal sealed class PlanSettlement(EstateLedger ledger, CommitmentReach reach, SharedUsage unchanged, PlanningInput input)
{
    /// <summary>
    /// Fleets that choose once more are computed so many at a time; the first one that changes its mind makes the rest of them void, so
    /// few are computed ahead after a change, and twice as many after each time that nothing changed.
    /// </summary>
    private const int LeastAhead = 2;

    private const int MostAhead = 64;

    private readonly Dictionary<FleetId, FleetProposal> _proposals = [];

    /// <summary>Marginal savings as last computed, with the round in which they were.</summary>
    private readonly Dictionary<FleetId, (Evaluation Marginal, int Round)> _marginals = [];

    /// <summary>Proposals as last computed beside all others, with the round in which they were; at first alone, in round 0.</summary>
    private readonly Dictionary<FleetId, (FleetProposal Beside, int Round)> _beside = [];

    /// <summary>By island, the round in which a fleet last changed its mind there.</summary>
    private readonly Dictionary<int, int> _changed = [];

    private int _round;
    private SharedUsage _surroundings = unchanged;

    /// <returns>The proposals in the order given; those that commitments reach are computed beside all others.</returns>
    public IReadOnlyList<FleetProposal> Settle(IReadOnlyList<FleetProposal> proposals)
    {
        foreach (var proposal in proposals.Where(proposal => proposal.IsReached))
        {
            _proposals.Add(proposal.Id, proposal);
            _beside.Add(proposal.Id, (proposal, _round));
        }

        if (_proposals.Count < 2)
        {
            return proposals;
        }

        Surround(Acting.SelectMany(IslandsOf).ToHashSet());
        WithdrawWhatDoesNotPay();
        Reconsider();
        WithdrawWhatDoesNotPay();
        FleetProposal[] settled = [.. proposals.Select(proposal => _proposals.GetValueOrDefault(proposal.Id, proposal))];
        FleetProposal[] beside = [.. settled.Where(proposal => _proposals.ContainsKey(proposal.Id) && HasChangesAround(proposal))];
        var computed = BesideTheOthers(beside).ToDictionary(proposal => proposal.Id);
        return [.. settled.Select(proposal => computed.GetValueOrDefault(proposal.Id, proposal))];
    }

    private void WithdrawWhatDoesNotPay()
    {
        while (Worst() is { } worst)
        {
            Withdraw(worst);
        }
    }

    /// <summary>
    /// What was best alone need not be beside the others, and what was given up early may pay now that others gave up
    /// theirs: every fleet chooses once more, by id.
    /// </summary>
    private void Reconsider()
    {
        // A pack was weighed by the sum over its members: none of them leaves it for a better option of its own.
        FleetId[] ids = [.. _proposals.Values.Where(proposal => proposal.Chosen?.Option.Pack is null).Select(proposal => proposal.Id).Order()];
        var ahead = LeastAhead;
        for (var next = 0; next < ids.Length;)
        {
            var few = BesideTheOthers([.. ids.Skip(next).Take(ahead).Select(id => _proposals[id])]);
            ahead = Math.Min(MostAhead, 2 * ahead);
            foreach (var beside in few)
            {
                next++;
                if (beside.Choice.Best(beside.Evaluations) is { } best && best.Option != beside.Chosen?.Option)
                {
                    Choose(beside with { Chosen = best, Withdrawn = [.. beside.Withdrawn.Where(option => option != best.Option)] });
                    ahead = LeastAhead;
                    break;
                }
            }
        }
    }

    /// <summary>
    /// The lowest marginal saving that does not meet the policy. One that changes since then may have moved is only a hint where to
    /// look first; none is believed before it was computed after them.
    /// </summary>
    private FleetProposal? Worst()
    {
        while (true)
        {
            FleetProposal[] failing = [.. Acting
                .Where(proposal => _marginals.TryGetValue(proposal.Id, out var known) && proposal.Choice.Worth.WhyNot(known.Marginal) is not null)
                .OrderBy(proposal => _marginals[proposal.Id].Marginal.Savings.P50.Amount)
                .ThenBy(proposal => proposal.Id)];
            if (failing is [var worst, ..] && HasMarginal(worst))
            {
                return worst;
            }

            FleetProposal[] stale = failing.Length > 0
                ? [failing[0]]
                : [.. Acting.Where(proposal => !HasMarginal(proposal))];
            if (stale.Length == 0)
            {
                return null;
            }

            foreach (var (proposal, marginal) in stale.Zip(InAnyOrder(stale, Marginal)))
            {
                _marginals[proposal.Id] = (marginal, _round);
            }
        }
    }

    private bool HasMarginal(FleetProposal proposal) =>
        _marginals.TryGetValue(proposal.Id, out var known) && IsStillSo(proposal, proposal.Chosen!.Option, known.Round);

    private Evaluation Marginal(FleetProposal proposal) => EvaluatorOf(CostingOf(proposal), proposal).EvaluateMiddle(proposal.Chosen!.Option)!;

    private void Withdraw(FleetProposal proposal)
    {
        var without = proposal with { Withdrawn = [.. proposal.Withdrawn, proposal.Chosen!.Option], Chosen = null };
        var beside = BesideTheOthers(without);
        Choose(beside with { Chosen = beside.Choice.Best(beside.Open) });
    }

    private void Choose(FleetProposal proposal)
    {
        var islands = IslandsOf(_proposals[proposal.Id]).Concat(IslandsOf(proposal)).ToHashSet();
        _proposals[proposal.Id] = proposal;
        _marginals.Remove(proposal.Id);
        Surround(islands);
    }

    /// <summary>Those on which the fleet's usage is, as it is proposed.</summary>
    private static IEnumerable<int> IslandsOf(FleetProposal proposal) =>
        proposal.Costing.IslandsOf(proposal.Chosen?.Option.Offering);

    /// <returns>In the order given. What no change since then can have moved is not computed again.</returns>
    private FleetProposal[] BesideTheOthers(FleetProposal[] proposals)
    {
        foreach (var beside in InAnyOrder([.. proposals.Where(proposal => _beside[proposal.Id].Round < _round)], BesideTheOthers))
        {
            _beside[beside.Id] = (beside, _round);
        }

        return [.. proposals.Select(proposal => _beside[proposal.Id].Beside)];
    }

    private T[] InAnyOrder<T>(FleetProposal[] proposals, Func<FleetProposal, T> compute)
    {
        var results = new T[proposals.Length];
        input.Loop(results.Length, index => results[index] = compute(proposals[index]));
        return results;
    }

    /// <summary>The same options, with every other fleet's change in place; what they cannot have moved stays as it was computed.</summary>
    private FleetProposal BesideTheOthers(FleetProposal proposal)
    {
        var (known, round) = _beside[proposal.Id];
        var costing = CostingOf(proposal);
        var evaluator = EvaluatorOf(costing, proposal);
        Evaluation[] evaluations = [.. known.Evaluations.Select(evaluation => IsStillSo(proposal, evaluation.Option, round) ? evaluation : evaluator.Evaluate(evaluation.Option)!)];
        return proposal with
        {
            Costing = costing,
            Evaluator = evaluator,
            Evaluations = evaluations,
            Chosen = evaluations.FirstOrDefault(evaluation => evaluation.Option == proposal.Chosen?.Option),
        };
    }

    private bool IsStillSo(FleetProposal proposal, Option option, int round) =>
        proposal.Costing.IslandsOf(option.Offering).All(island => _changed.GetValueOrDefault(island) <= round);

    private IEnumerable<FleetProposal> Acting => _proposals.Values.Where(proposal => proposal.Chosen is not null);

    private bool HasChangesAround(FleetProposal proposal) => Acting.Any(other => other.Id != proposal.Id);

    /// <param name="islands">On which a fleet's usage differs from before.</param>
    private void Surround(IReadOnlySet<int> islands)
    {
        _round++;
        foreach (var island in islands)
        {
            _changed[island] = _round;
        }

        _surroundings = _surroundings.With(
            Acting.ToDictionary(proposal => proposal.Id.Value, proposal => proposal.Chosen!.Costing.Purchase, StringComparer.Ordinal), islands);
    }

    private FleetCosting CostingOf(FleetProposal proposal) => new(ledger, reach, _surroundings, input, proposal.Fleet);

    private OptionEvaluator EvaluatorOf(FleetCosting costing, FleetProposal proposal) => new(costing, proposal.Sizer, proposal.Type, input.Policy);
}
