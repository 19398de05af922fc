using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>Bills the estate once with all recommendations in it. The parts are never added up.</summary>
/// <remarks>
/// The range takes all speedups low, or high, together: full dependence, the widest range that the fleets' own ranges allow.
/// </remarks>
internal sealed class EstateTotals(EstateLedger ledger, IReadOnlyList<PlannedFleet> fleets)
{
    private const double Widest = 5;
    private const int Halvings = 10;

    public IReadOnlyList<EstateTotal> All()
    {
        PlannedFleet[] recommended = [.. With(Verdict.Recommended)];
        PlannedFleet[] awaiting = [.. recommended.Select(fleet => fleet.Benchmarked), .. With(Verdict.BenchmarkFirst)];
        var middle = BillAt(recommended, 0);
        var low = BillAt(recommended, -SpeedupEstimate.Z90);
        var high = BillAt(recommended, SpeedupEstimate.Z90);
        var benchmarked = awaiting.SequenceEqual(recommended) ? middle : BillAt(awaiting, 0);
        return [.. ledger.Present.Currencies.Select(before => Total(before, recommended, low, middle, high, benchmarked))];
    }

    private EstateTotal Total(CurrencyBill before, PlannedFleet[] recommended, Bill low, Bill middle, Bill high, Bill benchmarked)
    {
        var currency = before.Currency;
        var present = Monthly(before.EffectiveCost);
        var planned = Effective(middle, currency);
        PlannedFleet[] mine = [.. recommended.Where(fleet => fleet.Chosen!.Savings.P50.Currency == currency)];
        return new EstateTotal(
            currency,
            fleets.Count(fleet => fleet.Analysis.Costs?.Effective.Currency == currency),
            Monthly(before.ListCost),
            present,
            planned,
            new SavingsRange(present - Effective(low, currency), present - planned, present - Effective(high, currency), Probability(mine, present)),
            planned - Effective(benchmarked, currency),
            new Money(mine.Sum(fleet => fleet.Chosen!.OneOff.Total ?? 0m), currency),
            Monthly(before.UnusedCommitment),
            middle.In(currency) is { } after ? Monthly(after.UnusedCommitment) : Money.Zero(currency),
            before.Coverage,
            before.CommitmentUtilization);
    }

    /// <summary>The common quantile of all speedups at which the whole stops saving.</summary>
    private double Probability(PlannedFleet[] recommended, Money present)
    {
        if (recommended.Length == 0)
        {
            return 0;
        }

        var (loses, saves) = (-Widest, Widest);
        if (Saves(loses))
        {
            return 1;
        }

        if (!Saves(saves))
        {
            return 0;
        }

        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (loses + saves) / 2;
            (loses, saves) = Saves(middle) ? (loses, middle) : (middle, saves);
        }

        return 1 - NormalDistribution.Cumulative(saves);

        bool Saves(double z) => Effective(BillAt(recommended, z), present.Currency) < present;
    }

    private IEnumerable<PlannedFleet> With(Verdict verdict) =>
        fleets.Where(fleet => fleet.Chosen is not null && fleet.Analysis.Recommendation.Verdict == verdict);

    private Bill BillAt(IReadOnlyList<PlannedFleet> changed, double z)
    {
        var changes = changed
            .Select(fleet => (Id: fleet.Analysis.Fleet.Id.Value, fleet.Evaluator!.At(fleet.Chosen!.Option, z).Costing))
            .Where(change => change.Costing is not null)
            .ToDictionary(change => change.Id, change => change.Costing!.Purchase, StringComparer.Ordinal);
        NewCommitment[] bought = [.. changes.Values.Select(purchase => purchase.Bought).OfType<NewCommitment>().OrderBy(commitment => commitment.Id, StringComparer.Ordinal)];
        return ledger.Bill(
            [.. ledger.Usage.Where(series => !changes.ContainsKey(series.Key)), .. changes.Values.SelectMany(purchase => purchase.Usage)],
            [.. ledger.ReservedInstances, .. bought.Select(commitment => commitment.ReservedInstance).OfType<ReservedInstance>()],
            [.. ledger.SavingsPlans, .. bought.Select(commitment => commitment.SavingsPlan).OfType<SavingsPlan>()],
            ledger.CapacityReservations);
    }

    private Money Effective(Bill bill, Currency currency) =>
        bill.In(currency) is { } one ? Monthly(one.EffectiveCost) : Money.Zero(currency);

    private Money Monthly(Money inWindow) => inWindow with { Amount = ledger.ToMonth.Of(inWindow.Amount) };
}
