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
        var middle = BillOf(recommended, fleet => fleet.Chosen!.Costing.Purchase);
        var benchmarked = awaiting.SequenceEqual(recommended) ? middle : BillOf(awaiting, fleet => fleet.Chosen!.Costing.Purchase);
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

        var samples = changed.Select(fleet => fleet.Chosen!.Samples).ToArray();
        int[] scenarios =
        [
            .. Enumerable.Range(0, Strata.Count)
                .Select(scenario => (Scenario: scenario, Sum: samples.Sum(sample => sample[scenario].Saving)))
                .OrderBy(each => each.Sum)
                .ThenBy(each => each.Scenario)
                .Select(each => each.Scenario),
        ];
        var billed = new Dictionary<int, Money>();
        Money Saving(int rank)
        {
            if (!billed.TryGetValue(rank, out var saving))
            {
                saving = present - Effective(BillOf(changed, fleet => PurchaseIn(fleet, scenarios[rank])), present.Currency);
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

    /// <summary>Null where the move fails: the fleet then stays as it is.</summary>
    private static Purchase? PurchaseIn(PlannedFleet fleet, int scenario)
    {
        var sample = fleet.Chosen!.Samples[scenario];
        return sample.Outcome.Costing?.AtSpot(sample.Draw.SpotShare).Purchase;
    }

    private IEnumerable<PlannedFleet> With(Verdict verdict) =>
        fleets.Where(fleet => fleet.Chosen is not null && fleet.Analysis.Recommendation.Verdict == verdict);

    private Bill BillOf(IReadOnlyList<PlannedFleet> changed, Func<PlannedFleet, Purchase?> purchaseOf)
    {
        var changes = changed
            .Select(fleet => (Id: fleet.Analysis.Fleet.Id.Value, Purchase: purchaseOf(fleet)))
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
