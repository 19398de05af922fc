using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Joint;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Calendar;

/// <summary>Bills the estate month by month: once for every span in which neither commitments nor fleets change.</summary>
/// <remarks>
/// Where commitments have ended or fleets change, what is still uncovered is bought for anew, as the plan's first purchases were: not for
/// fleets that change later, nor for those that wait for a benchmark.
/// </remarks>
/// <param name="leftAlone">Keys that nothing is ever bought for.</param>
internal sealed class EstateSchedule(
    PlanningInput input, EstateLedger ledger, JointOutcome joint, OwnedByMonth owned, MonthAxis months, IReadOnlyList<TimedMove> moves, IReadOnlySet<string> leftAlone)
{
    private readonly EstatePurchase _purchase = new(input, ledger);
    private readonly TimedPurchases _bought = new();
    private readonly List<(Bill Before, Bill Planned, IReadOnlyList<string> Ended)> _billed = [];

    /// <returns>One per currency of the estate, ordered by code.</returns>
    public IReadOnlyDictionary<Currency, EstateCalendar> Write()
    {
        _bought.Make(joint.Purchases, 0);
        for (var month = 0; month < months.Count; month++)
        {
            _billed.Add(Bill(month));
        }

        return ledger.Present.Currencies.ToDictionary(bill => bill.Currency, bill => In(bill.Currency));
    }

    private (Bill, Bill, IReadOnlyList<string>) Bill(int month)
    {
        string[] ended = [.. owned.EndedAt(month), .. _bought.EndedAt(month)];
        var isOwnedChanged = owned.Changes.Contains(month);
        var starts = moves.Any(move => move.Start == month);
        if (month > 0 && !isOwnedChanged && !starts && ended.Length == 0)
        {
            return (_billed[^1].Before, _billed[^1].Planned, []);
        }

        var usage = UsageIn(month);
        if (month > 0)
        {
            Renew(month, usage);
        }

        var running = owned.At(month);
        return (
            isOwnedChanged ? Bill(Pooled(ledger.Usage), running) : _billed[^1].Before,
            Bill(Pooled(usage), _bought.With(running, month)),
            ended);
    }

    private void Renew(int month, IReadOnlyList<UsageSeries> usage)
    {
        var running = _bought.With(owned.At(month), month);
        HashSet<string> later = [.. moves.Where(move => move.Start > month).Select(move => move.Fleet.Value)];
        if (_purchase.Find(usage, running.Renamed("running/"), key => !leftAlone.Contains(key) && !later.Contains(key)) is not { } mix)
        {
            return;
        }

        var made = new TimedPurchases();
        made.Make(mix.Purchases.Select(purchase => TimedPurchases.Named(purchase, months.At(month))), month);
        var (without, with) = (Bill(Pooled(usage), running), Bill(Pooled(usage), made.With(running, month)));
        if (with.Currencies.All(bill => without.In(bill.Currency) is { } bare && bill.EffectiveCost <= bare.EffectiveCost))
        {
            _bought.Make(mix.Purchases.Select(purchase => TimedPurchases.Named(purchase, months.At(month))), month);
        }
    }

    private IReadOnlyList<UsageSeries> UsageIn(int month) => ChangedUsage.Of(
        ledger,
        moves.Where(move => move.Start <= month).ToDictionary(move => move.Fleet.Value, move => move.Purchase, StringComparer.Ordinal));

    private static IReadOnlyList<UsageSeries> Pooled(IReadOnlyList<UsageSeries> usage) => PooledUsage.Of(usage, _ => "");

    private Bill Bill(IReadOnlyList<UsageSeries> pooled, OwnedCommitments commitments) =>
        ledger.Bill(pooled, commitments.ReservedInstances, commitments.SavingsPlans, ledger.CapacityReservations);

    private EstateCalendar In(Currency currency)
    {
        var discounting = new Discounting(input.Policy.DiscountRate);
        List<CalendarMonth> list = [];
        var (cumulative, worth) = (Money.Zero(currency), Money.Zero(currency));
        foreach (var (month, (before, planned, ended)) in _billed.Index())
        {
            TimedMove[] starting = [.. moves.Where(move => move.Start == month && move.OneOff.Currency == currency).OrderBy(move => move.Fleet)];
            var oneOff = starting.Aggregate(Money.Zero(currency), (sum, move) => sum + move.OneOff);
            var saved = Monthly(before, currency) - Monthly(planned, currency) - oneOff;
            cumulative += saved;
            worth += saved * discounting.At(month);
            list.Add(new CalendarMonth(
                months.At(month),
                [.. starting.Select(move => move.Fleet)],
                [.. _bought.MadeAt(month).Where(id => IsIn(id, planned, currency))],
                [.. ended.Where(id => IsIn(id, month == 0 ? planned : _billed[month - 1].Planned, currency))],
                Monthly(before, currency),
                Monthly(planned, currency),
                oneOff,
                cumulative));
        }

        return new EstateCalendar(list, worth);
    }

    private static bool IsIn(string id, Bill bill, Currency currency) =>
        bill.In(currency)?.Commitments.Any(commitment => commitment.Id == id) == true;

    private Money Monthly(Bill bill, Currency currency) => bill.In(currency) is { } one
        ? one.EffectiveCost with { Amount = ledger.ToMonth.Of(one.EffectiveCost.Amount) }
        : Money.Zero(currency);
}
