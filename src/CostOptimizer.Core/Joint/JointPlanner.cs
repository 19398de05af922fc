using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Joint.Together;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Planning.Packs;
using CostOptimizer.Core.Purchasing;
using Evaluation = CostOptimizer.Core.Planning.Evaluation;

namespace CostOptimizer.Core.Joint;

/// <summary>Buys for the whole estate after its changes, and tells each fleet its part. See README.md here.</summary>
/// <remarks>
/// What fleets would buy for themselves only stood in for this while they chose. A change that does not pay with its part of the real
/// purchases is withdrawn, and one that is no longer probable enough is bought nothing for; both only ever shrink, so this ends.
/// </remarks>
internal sealed class JointPlanner(PlanningInput input, EstateLedger ledger, CommitmentReach reach)
{
    private readonly ChangeCosting _changes = new(input, ledger, reach);
    private readonly EstatePurchase _purchase = new(input, ledger);
    private readonly HardwareChoice _hardware = new(input, ledger, new EstatePurchase(input, ledger));
    private readonly OwnedCommitments _owned = new(ledger.ReservedInstances, ledger.SavingsPlans);

    /// <param name="unplanned">Fleets that nothing can be said about: nothing is bought for them.</param>
    public JointOutcome Plan(IReadOnlyList<FleetProposal> settled, IReadOnlyList<FleetId> unplanned)
    {
        HashSet<string> unknown = [.. unplanned.Select(id => id.Value)];
        var changed = _changes.Of(settled);
        var chosen = _hardware.Improve(settled, changed, unknown);
        if (chosen == settled)
        {
            return Withdrawn(settled, changed, unknown);
        }

        // Where the policy withdraws some of it again, the rest need not be better than what was settled.
        var outcome = Withdrawn(chosen, _changes.Of(chosen), unknown);
        return chosen.Zip(outcome.Proposals).All(pair => IsSame(pair.First, pair.Second)) ? outcome : Cheaper(Withdrawn(settled, changed, unknown), outcome);
    }

    private JointOutcome Withdrawn(IReadOnlyList<FleetProposal> chosen, IReadOnlyList<FleetProposal> changed, HashSet<string> unplanned)
    {
        var buying = chosen.Where(proposal => proposal.Chosen is null || IsSure(proposal, proposal.Chosen)).Select(proposal => proposal.Id).ToHashSet();
        var proposals = chosen;
        while (true)
        {
            var outcome = Buy(changed, buying, unplanned);
            FleetProposal[] unsure = [.. outcome.Proposals.Where(proposal => buying.Contains(proposal.Id) && proposal.Chosen is { } choice && !IsSure(proposal, choice))];
            FleetProposal[] poor = [.. outcome.Proposals.Where(proposal => proposal.Chosen is { } choice && proposal.Choice.Worth.WhyNot(choice) is not null)];
            buying.ExceptWith(unsure.Select(proposal => proposal.Id));
            if (unsure.Length + poor.Length == 0)
            {
                return outcome;
            }

            proposals = Withdraw(proposals, [.. poor.SelectMany(PackPlan.Together)]);
            changed = _changes.Of(proposals);
        }
    }

    /// <summary>The second where it is no dearer in any currency.</summary>
    private JointOutcome Cheaper(JointOutcome first, JointOutcome second) => ledger.Present.Currencies.All(bill =>
        EstateObjective.Of(input, ledger, second, bill.Currency) <= EstateObjective.Of(input, ledger, first, bill.Currency)) ? second : first;

    private static bool IsSame(FleetProposal chosen, FleetProposal planned) => ContenderList.IsKept(chosen.Chosen)
        ? ContenderList.IsKept(planned.Chosen)
        : planned.Chosen is { } choice && choice.Option == chosen.Chosen!.Option && IsSure(chosen, chosen.Chosen) == IsSure(planned, choice);

    private JointOutcome Buy(IReadOnlyList<FleetProposal> changed, HashSet<FleetId> buying, HashSet<string> unplanned)
    {
        var changes = changed
            .Where(proposal => proposal.Chosen is { } chosen && IsSure(proposal, chosen, buying))
            .ToDictionary(proposal => proposal.Id.Value, proposal => proposal.Chosen!.Costing.Purchase, StringComparer.Ordinal);
        HashSet<string> leftAlone =
        [
            .. unplanned,
            .. changed
                .Where(proposal => proposal.Chosen is not null ? !buying.Contains(proposal.Id) : new HeldFleet(ledger, proposal).UntilUtc is not null)
                .Select(proposal => proposal.Id.Value),
        ];
        var usage = ChangedUsage.Of(ledger, changes);
        var without = Bill(usage, _owned);
        var mix = _purchase.Find(usage, _owned, key => !leftAlone.Contains(key));
        var with = mix is null ? without : Bill(usage, With(_owned, mix.Purchases));
        if (mix is not null && !Saves(without, with))
        {
            (mix, with) = (null, without);
        }

        var shares = new PurchaseShares(without, with, mix?.Purchases ?? [], ledger.ToMonth);
        var proposals = new FleetProposal[changed.Count];
        input.Loop(proposals.Length, index => proposals[index] = leftAlone.Contains(changed[index].Id.Value) ? changed[index] : WithShare(changed[index], shares));
        return new JointOutcome(proposals, usage, mix, without, with);
    }

    private FleetProposal WithShare(FleetProposal proposal, PurchaseShares shares)
    {
        if (shares.Of(proposal.Id.Value, proposal.Costing.Currency) is not { } share)
        {
            return proposal;
        }

        if (proposal.Chosen is { } chosen)
        {
            return _changes.Replace(proposal, SharedEvaluation.Of(chosen, share));
        }

        var kept = _changes.Kept(proposal) is { } present ? SharedEvaluation.Of(present, share) : null;
        return kept is null || proposal.Choice.Worth.WhyNot(kept) is not null ? proposal : _changes.Replace(proposal, kept);
    }

    private static OwnedCommitments With(OwnedCommitments owned, IReadOnlyList<PlannedPurchase> purchases) => owned.And(
        [.. purchases.Select(purchase => purchase.ReservedInstance).OfType<ReservedInstance>()],
        [.. purchases.Select(purchase => purchase.SavingsPlan).OfType<SavingsPlan>()]);

    private Bill Bill(IReadOnlyList<UsageSeries> usage, OwnedCommitments commitments) =>
        ledger.Bill(usage, commitments.ReservedInstances, commitments.SavingsPlans, ledger.CapacityReservations);

    /// <summary>In every currency: what is bought for some usage also serves the rest, so the whole bill has the last word.</summary>
    private static bool Saves(Bill without, Bill with) => with.Currencies.All(bill => bill.EffectiveCost <= without.In(bill.Currency)!.EffectiveCost);

    private static bool IsSure(FleetProposal proposal, Evaluation evaluation) => proposal.Choice.VerdictOf(evaluation) == Verdict.Recommended;

    /// <summary>While it is bought for, a change counts as made; then its own chance of saving decides.</summary>
    private static bool IsSure(FleetProposal proposal, Evaluation evaluation, HashSet<FleetId> buying) =>
        buying.Contains(proposal.Id) || IsSure(proposal, evaluation);

    private static IReadOnlyList<FleetProposal> Withdraw(IReadOnlyList<FleetProposal> proposals, HashSet<FleetId> poor) =>
        [.. proposals.Select(proposal => poor.Contains(proposal.Id) && proposal.Chosen is { } chosen ? proposal with { Chosen = null, Withdrawn = [.. proposal.Withdrawn, chosen.Option] } : proposal)];
}
