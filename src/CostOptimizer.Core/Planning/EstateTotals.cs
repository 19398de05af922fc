using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Joint;
using CostOptimizer.Core.Planning.Uncertainty;
using CostOptimizer.Core.Purchasing;
using CostOptimizer.Core.Sampling;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>Bills the estate once with all recommendations in it. The parts are never added up.</summary>
/// <remarks>
/// Scenario by scenario all fleets draw from one world (<see cref="Scenarios"/>). The fleets' own savings only sort the
/// scenarios; those at the quantiles, and those next to where the whole stops saving, are billed whole.
/// </remarks>
internal sealed class EstateTotals(EstateLedger ledger, IReadOnlyList<PlannedFleet> fleets, IReadOnlyList<PlannedPurchase> purchases)
{
    public IReadOnlyList<EstateTotal> All()
    {
        PlannedFleet[] recommended = [.. With(Verdict.Recommended)];
        PlannedFleet[] awaiting = [.. recommended.Select(fleet => fleet.Benchmarked), .. With(Verdict.BenchmarkFirst)];
        var middle = BillOf(recommended, (fleet, _) => fleet.Chosen!.Costing.Purchase);
        var benchmarked = awaiting.SequenceEqual(recommended) ? middle : BillOf(awaiting, (fleet, _) => fleet.Chosen!.Costing.Purchase);
        return [.. ledger.Present.Currencies.Select(before => Total(before, recommended, middle, benchmarked))];
    }

    private EstateTotal Total(CurrencyBill before, PlannedFleet[] recommended, Bill middle, Bill benchmarked)
    {
        var currency = before.Currency;
        var present = Monthly(before.EffectiveCost);
        var planned = Effective(middle, currency);
        PlannedFleet[] mine = [.. recommended.Where(fleet => fleet.Chosen!.Savings.P50.Currency == currency)];
        var range = Range(mine, present, planned);
        return new EstateTotal(
            currency,
            fleets.Count(fleet => fleet.Analysis.Costs?.Effective.Currency == currency),
            Monthly(before.ListCost),
            present,
            present - range.P50,
            range,
            planned - Effective(benchmarked, currency),
            new Money(mine.Sum(fleet => fleet.Chosen!.OneOff.Total ?? 0m), currency),
            Monthly(before.UnusedCommitment),
            middle.In(currency) is { } after ? Monthly(after.UnusedCommitment) : Money.Zero(currency),
            before.Coverage,
            before.CommitmentUtilization)
        {
            BeyondFleets = range.P50 - mine.Aggregate(Money.Zero(currency), (sum, fleet) => sum + fleet.Chosen!.Savings.P50),
        };
    }

    private SavingsRange Range(PlannedFleet[] changed, Money present, Money planned)
    {
        if (changed.All(fleet => fleet.Chosen!.Uncertainties.None))
        {
            return new SavingsRange(present - planned, present - planned, present - planned, planned < present ? 1 : 0);
        }

        var (sums, draws) = SavingsByScenario(changed);
        int[] scenarios = [.. Enumerable.Range(0, Strata.Count).OrderBy(scenario => sums[scenario]).ThenBy(scenario => scenario)];
        var billed = new Dictionary<int, Money>();
        Money Saving(int rank)
        {
            if (!billed.TryGetValue(rank, out var saving))
            {
                saving = present - Effective(BillOf(changed, (fleet, index) => PurchaseIn(fleet, draws[index][scenarios[rank]])), present.Currency);
                billed.Add(rank, saving);
            }

            return saving;
        }

        // Beside shared commitments the fleets' own savings may not sort two neighbours as the whole bill does.
        Money[] quantiles = [.. new[] { Saving(Strata.P10), Saving(Strata.P50), Saving(Strata.P90) }.Order()];
        return new SavingsRange(quantiles[0], quantiles[1], quantiles[2], (double)CountSaving(Saving) / Strata.Count);
    }

    /// <returns>How many of the sorted scenarios save; where the least of them does, which is the rule, no other is billed.</returns>
    private static int CountSaving(Func<int, Money> saving)
    {
        if (saving(0).Amount > 0m)
        {
            return Strata.Count;
        }

        var (loses, saves) = (0, Strata.Count);
        while (saves - loses > 1)
        {
            var middle = saves == Strata.Count && loses < Strata.P10 ? Strata.P10 : (loses + saves) / 2;
            (loses, saves) = saving(middle).Amount > 0m ? (loses, middle) : (middle, saves);
        }

        return Strata.Count - saves;
    }

    /// <summary>Of every fleet only what it draws is kept: some tens of outcomes each would be gigabytes for all of them.</summary>
    /// <returns>By scenario, what the fleets save by themselves; by fleet and scenario, what is drawn.</returns>
    private (decimal[] Sums, Draw[][] Draws) SavingsByScenario(PlannedFleet[] changed)
    {
        const int AtATime = 256;
        var sums = new decimal[Strata.Count];
        var draws = new Draw[changed.Length][];
        foreach (var some in changed.Index().Chunk(AtATime))
        {
            var savings = new decimal[some.Length][];
            ledger.Loop(some.Length, each =>
            {
                var samples = some[each].Item.Chosen!.Samples;
                savings[each] = [.. Enumerable.Range(0, Strata.Count).Select(scenario => samples[scenario].Saving)];
                draws[some[each].Index] = [.. Enumerable.Range(0, Strata.Count).Select(scenario => samples[scenario].Draw)];
            });
            for (var scenario = 0; scenario < sums.Length; scenario++)
            {
                sums[scenario] += savings.Sum(saving => saving[scenario]);
            }
        }

        return (sums, draws);
    }

    /// <summary>Null where the move fails: the fleet then stays as it is.</summary>
    private static Purchase? PurchaseIn(PlannedFleet fleet, Draw draw) => fleet.Chosen!.Outcomes.At(draw).Costing?.Purchase;

    private IEnumerable<PlannedFleet> With(Verdict verdict) =>
        fleets.Where(fleet => fleet.Chosen is not null && fleet.Analysis.Recommendation.Verdict == verdict);

    private Bill BillOf(IReadOnlyList<PlannedFleet> changed, Func<PlannedFleet, int, Purchase?> purchaseOf)
    {
        var changes = changed
            .Select((fleet, index) => (Id: fleet.Analysis.Fleet.Id.Value, Purchase: purchaseOf(fleet, index)))
            .Where(change => change.Purchase is not null)
            .ToDictionary(change => change.Id, change => change.Purchase!, StringComparer.Ordinal);
        return ledger.Bill(
            ChangedUsage.Of(ledger, changes),
            [.. ledger.ReservedInstances, .. purchases.Select(purchase => purchase.ReservedInstance).OfType<ReservedInstance>()],
            [.. ledger.SavingsPlans, .. purchases.Select(purchase => purchase.SavingsPlan).OfType<SavingsPlan>()],
            ledger.CapacityReservations);
    }

    private Money Effective(Bill bill, Currency currency) =>
        bill.In(currency) is { } one ? Monthly(one.EffectiveCost) : Money.Zero(currency);

    private Money Monthly(Money inWindow) => inWindow with { Amount = ledger.ToMonth.Of(inWindow.Amount) };
}
