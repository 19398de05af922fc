using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Joint.Together;

/// <summary>Chooses hardware once more, by what the whole estate costs with the purchases that fit the choice. See README.md of Joint.</summary>
internal sealed class HardwareChoice(PlanningInput input, EstateLedger ledger, EstatePurchase purchase)
{
    private const int MostCombinations = 64;

    private const int MostTrials = 40;

    /// <summary>Hours of usage, summed over all purchases that are sought: a count, so that every machine decides alike.</summary>
    private const long MostWork = 1_000_000;

    private readonly PurchaseSwing _swing = new(input, new OfferRules(input));

    /// <param name="settled">With what each would buy for itself.</param>
    /// <param name="bare">The same with nothing bought, in the same order.</param>
    /// <param name="unplanned">Fleets that nothing can be said about.</param>
    /// <returns>In the order given; the same list where nothing better was found.</returns>
    public IReadOnlyList<FleetProposal> Improve(IReadOnlyList<FleetProposal> settled, IReadOnlyList<FleetProposal> bare, HashSet<string> unplanned)
    {
        var unbought = bare.ToDictionary(proposal => proposal.Id);
        var units = ContenderList.Of(settled);
        var chosen = units
            .GroupBy(unit => unit.Currency)
            .OrderBy(group => group.Key.Code, StringComparer.Ordinal)
            .SelectMany(group => Improve(group.Key, [.. group], proposal => unbought[proposal.Id], unplanned))
            .Where(proposal => proposal.IsJoint)
            .ToDictionary(proposal => proposal.Id);
        return chosen.Count == 0 ? settled : [.. settled.Select(proposal => chosen.GetValueOrDefault(proposal.Id, proposal))];
    }

    private IEnumerable<FleetProposal> Improve(Currency currency, DecisionUnit[] units, Func<FleetProposal, FleetProposal> bare, HashSet<string> unplanned)
    {
        DecisionUnit[] open = [.. units.Where(unit => unit.IsOpen)];
        var isSmall = CombinationSearch.Combinations([.. open.Select(unit => unit.Contenders.Count)], MostCombinations) <= MostCombinations;
        DecisionUnit[] tried = isSmall ? open : Promising(open);
        if (tried.Length == 0)
        {
            return [];
        }

        var settled = units.Except(tried).SelectMany(unit => FutureUsage.Of(ledger, unit.Settled, bare).Usage);
        var objective = new EstateObjective(input, ledger, purchase, currency, settled.Concat(Others(currency, units, unplanned)));
        var futures = tried.Select(unit => unit.Contenders.Select(contender => FutureUsage.Of(ledger, contender, bare)).ToArray()).ToArray();
        var search = new CombinationSearch(
            [.. tried.Select(unit => unit.Contenders.Count)],
            choice => objective.Of([.. choice.Select((contender, unit) => futures[unit][contender])]));
        var trials = (int)Math.Min(MostWork / objective.WorkWith(tried.Length), MostCombinations);
        var choice = isSmall && CombinationSearch.Combinations([.. tried.Select(unit => unit.Contenders.Count)], MostCombinations) <= trials
            ? search.Exact()
            : search.Descend([.. Enumerable.Range(0, tried.Length)], Math.Min(trials, MostTrials));
        return tried.SelectMany((unit, index) => unit.Contenders[choice[index]]);
    }

    /// <summary>Those that purchases could change, the most changeable of them, in order of id.</summary>
    private DecisionUnit[] Promising(DecisionUnit[] open) =>
    [
        .. open
            .Select(unit => (Unit: unit, Swing: _swing.Of(unit)))
            .Where(each => each.Swing > 0m)
            .OrderByDescending(each => each.Swing)
            .ThenBy(each => each.Unit.Id, StringComparer.Ordinal)
            .Take(MostTrials)
            .Select(each => each.Unit)
            .OrderBy(unit => unit.Id, StringComparer.Ordinal),
    ];

    /// <summary>Usage of the currency that is no planned fleet's.</summary>
    private IEnumerable<UsageSeries> Others(Currency currency, DecisionUnit[] units, HashSet<string> unplanned)
    {
        var planned = units.SelectMany(unit => unit.Settled).Select(proposal => proposal.Id.Value).ToHashSet(StringComparer.Ordinal);
        return ledger.Usage
            .Where(series => !planned.Contains(series.Key) && input.Prices.OnDemand(series.Offering)!.Rate.Currency == currency)
            .Select(series => FutureUsage.Keyed(series, !unplanned.Contains(series.Key)));
    }
}
