using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Calendar;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Joint.Together;

/// <summary>
/// Net present cost of one currency's estate over the policy's horizon, if some fleets choose so: one bill of everything with the best
/// mix for it, paid every month, and the one-off costs of the changes.
/// </summary>
internal sealed class EstateObjective
{
    private readonly EstateLedger _ledger;
    private readonly EstatePurchase _purchase;
    private readonly OwnedCommitments _owned;
    private readonly Currency _currency;
    private readonly IReadOnlyList<UsageSeries> _rest;
    private readonly decimal _annuity;

    /// <param name="rest">What all other fleets run, keyed as <see cref="FutureUsage"/>.</param>
    public EstateObjective(PlanningInput input, EstateLedger ledger, EstatePurchase purchase, Currency currency, IEnumerable<UsageSeries> rest)
    {
        (_ledger, _purchase, _currency) = (ledger, purchase, currency);
        _owned = new OwnedCommitments(ledger.ReservedInstances, ledger.SavingsPlans);
        _rest = PooledUsage.Of(rest, series => series.Key);
        _annuity = AnnuityOf(input.Policy);
    }

    /// <summary>Hours of usage that one purchase is sought over, counted: hours times what billing tells apart.</summary>
    /// <param name="open">Series that fleets not yet decided add at most.</param>
    public long WorkWith(int open) => (long)_ledger.Hours * (_rest.Count + open);

    public decimal Of(IReadOnlyList<FutureUsage> futures)
    {
        var usage = PooledUsage.Of([.. _rest, .. futures.SelectMany(future => future.Usage)], series => series.Key);
        var without = Cost(usage, _owned);
        var mix = _purchase.Find(usage, _owned, key => key == FutureUsage.BoughtFor);
        var with = mix is null ? without : Cost(usage, _owned.And(
            [.. mix.Purchases.Select(purchase => purchase.ReservedInstance).OfType<ReservedInstance>()],
            [.. mix.Purchases.Select(purchase => purchase.SavingsPlan).OfType<SavingsPlan>()]));
        return (_ledger.ToMonth.Of(Math.Min(with, without)) * _annuity) + futures.Sum(future => future.OneOff);
    }

    /// <summary>Of a plan as it stands.</summary>
    public static decimal Of(PlanningInput input, EstateLedger ledger, JointOutcome outcome, Currency currency) =>
        (ledger.ToMonth.Of(outcome.With.In(currency)?.EffectiveCost.Amount ?? 0m) * AnnuityOf(input.Policy))
        + outcome.Proposals
            .Where(proposal => proposal.Costing.Currency == currency && !ContenderList.IsKept(proposal.Chosen) && proposal.Choice.VerdictOf(proposal.Chosen!) == Verdict.Recommended)
            .Sum(proposal => proposal.Chosen!.OneOff.Total ?? 0m);

    public static decimal AnnuityOf(PlanningPolicy policy) => new Discounting(policy.DiscountRate).Annuity(0, policy.HorizonMonths);

    private decimal Cost(IReadOnlyList<UsageSeries> usage, OwnedCommitments owned) =>
        _ledger.Bill(usage, owned.ReservedInstances, owned.SavingsPlans, _ledger.CapacityReservations).In(_currency)?.EffectiveCost.Amount ?? 0m;
}
