using System.Text.Json;
using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace CostOptimizer.Core.Tests.Billing;

/// <summary>The invariants of cost-model.md §6, on random estates.</summary>
public sealed class BillingProperties
{
    private const decimal Tolerance = 0.000_000_001m;

    [Fact]
    public void AnyBill_InputsPermuted_IsTheSameToTheByte() => Check(Estates.Any(), request =>
    {
        var random = new Random(request.Usage.Count);
        var permuted = request with
        {
            Usage = Shuffled(request.Usage, random),
            OnDemand = Shuffled([.. request.OnDemand], random).ToDictionary(pair => pair.Key, pair => pair.Value),
            ReservedInstances = Shuffled(request.ReservedInstances, random),
            SavingsPlans = Shuffled(request.SavingsPlans, random),
            CapacityReservations = Shuffled(request.CapacityReservations, random),
        };
        Assert.Equal(Bytes(BillingSimulator.Bill(request)), Bytes(BillingSimulator.Bill(permuted)));
    });

    /// <summary>Usage of key c changes, first alone, then with one more commitment; the second of equal layouts comes from the first.</summary>
    [Fact]
    public void AnyBill_BesideARestThatStays_IsTheSameToTheByte() => Check(Estates.Any(), request =>
    {
        UsageSeries[] mine = [.. request.Usage.Where(series => series.Key == "c")];
        var rest = request with
        {
            Usage = [.. request.Usage.Except(mine)],
            ReservedInstances = [.. request.ReservedInstances.Skip(1)],
            SavingsPlans = [.. request.SavingsPlans.Skip(1)],
        };
        UsageSeries[] other = [.. mine.Select(series => series with { InstanceHours = [.. series.InstanceHours.Select(hours => hours * 3m)] })];
        foreach (var currency in new[] { Currency.Usd, Currency.Cny })
        {
            var bills = new BillsBesideRest(rest, currency);
            foreach (var usage in new[] { mine, other, mine })
            {
                foreach (var (reserved, plan) in new (ReservedInstance?, SavingsPlan?)[] { (null, null), (request.ReservedInstances.FirstOrDefault(), null), (null, request.SavingsPlans.FirstOrDefault()) })
                {
                    var whole = BillingSimulator.Bill(rest with
                    {
                        Usage = [.. rest.Usage, .. usage],
                        ReservedInstances = reserved is null ? rest.ReservedInstances : [.. rest.ReservedInstances, reserved],
                        SavingsPlans = plan is null ? rest.SavingsPlans : [.. rest.SavingsPlans, plan],
                    });
                    Assert.Equal(Bytes(new Bill([whole.In(currency) ?? new CurrencyBill(currency, [], [])])), Bytes(new Bill([bills.Bill(usage, reserved, plan)])));
                }
            }
        }
    });

    [Fact]
    public void AnyBill_LinesAndUnused_AddUpToTheTotalExactly() => Check(Estates.Any(), request => Assert.All(
        BillingSimulator.Bill(request).Currencies,
        bill =>
        {
            Assert.Equal(bill.EffectiveCost.Amount, bill.Lines.Reverse().Sum(line => line.EffectiveCost.Amount) + bill.UnusedCommitment.Amount);
            Assert.All(bill.Commitments, commitment => Assert.Equal(
                commitment.Used.Amount,
                bill.Lines.SelectMany(line => line.Covers).Where(cover => cover.CommitmentId == commitment.Id).Sum(cover => cover.Cost.Amount)));
            Assert.All(bill.Lines, line => Assert.Equal(line.Hours.Value, line.Covers.Sum(cover => cover.Hours.Value) + line.UncoveredHours.Value));
        }));

    [Fact]
    public void AnyBill_SharesAndAmounts_StayInTheirBounds() => Check(Estates.Any(), request => Assert.All(
        BillingSimulator.Bill(request).Currencies,
        bill =>
        {
            Assert.InRange(bill.Coverage?.Value ?? 0m, 0m, 1m);
            Assert.InRange(bill.CommitmentUtilization?.Value ?? 0m, 0m, 1m);
            Assert.All(bill.Commitments, commitment => Assert.InRange(commitment.Used.Amount, 0m, commitment.Paid.Amount));
            Assert.All(bill.Lines, line => Assert.InRange(line.UncoveredHours.Value, 0m, line.Hours.Value));

            // A saving is the equivalent less the cost, so it exceeds its baseline only if the cost is below zero.
            Assert.True(bill.EffectiveCost.Amount >= 0m && bill.Lines.All(line => line.EffectiveCost.Amount >= 0m));
        }));

    [Fact]
    public void AnyBill_OverWholeTerms_EffectiveEqualsBilled() => Check(Estates.Any(wholeTerms: true), request => Assert.All(
        BillingSimulator.Bill(request).Currencies,
        bill => Assert.Equal(bill.BilledCost, bill.EffectiveCost)));

    [Fact]
    public void AnyBill_OneCommitmentFewer_NeverHasLessOnDemand() => Check(Estates.Any(), request =>
    {
        var all = BillingSimulator.Bill(request);
        var fewer = BillingSimulator.Bill(request with
        {
            ReservedInstances = [.. request.ReservedInstances.Skip(1)],
            SavingsPlans = [.. request.SavingsPlans.Skip(request.ReservedInstances.Count == 0 ? 1 : 0)],
        });
        Assert.All(all.Currencies, bill => Assert.True(
            bill.OnDemandCost.Amount <= (fewer.In(bill.Currency)?.OnDemandCost.Amount ?? 0m) + Tolerance));
    });

    [Fact]
    public void AnyBill_OtherCurrencyRemoved_IsUnchanged() => Check(Estates.Any(), request =>
    {
        var dollarsOnly = request with
        {
            Usage = [.. request.Usage.Where(series => request.OnDemand[series.Offering].Currency == Currency.Usd)],
            ReservedInstances = [.. request.ReservedInstances.Where(reserved => reserved.Recurring.Currency == Currency.Usd)],
            SavingsPlans = [.. request.SavingsPlans.Where(plan => plan.CommitmentPerHour.Currency == Currency.Usd)],
            CapacityReservations = [.. request.CapacityReservations.Where(reservation => request.OnDemand[reservation.Offering].Currency == Currency.Usd)],
        };
        Assert.Equal(Bytes(BillingSimulator.Bill(dollarsOnly).In(Currency.Usd)), Bytes(BillingSimulator.Bill(request).In(Currency.Usd)));
    });

    [Fact]
    public void AnyBill_HourByHour_AddsUpToTheWindow() => Check(Estates.Any(), request =>
    {
        var hours = Enumerable.Range(0, request.Hours).Select(hour => BillingSimulator.Bill(request with
        {
            FromUtc = request.FromUtc.AddHours(hour),
            Hours = 1,
            Usage = [.. request.Usage.Select(series => series with { InstanceHours = [series.InstanceHours[hour]] })],
        })).ToList();
        Assert.All(BillingSimulator.Bill(request).Currencies, bill =>
        {
            AssertClose(bill.EffectiveCost, hours.Select(hour => hour.In(bill.Currency)?.EffectiveCost));
            AssertClose(bill.BilledCost, hours.Select(hour => hour.In(bill.Currency)?.BilledCost));
            AssertClose(bill.UnusedCommitment, hours.Select(hour => hour.In(bill.Currency)?.UnusedCommitment));
        });
    });

    [Fact]
    public void AnyBill_KeysRenamed_CoversTheSame() => Check(Estates.Any(), request =>
    {
        var renamed = request with { Usage = [.. request.Usage.Select(series => series with { Key = series.Key switch { "a" => "z", "b" => "y", _ => "x" } })] };
        var bill = BillingSimulator.Bill(renamed);
        Assert.All(BillingSimulator.Bill(request).Currencies, before => AssertClose(before.EffectiveCost, [bill.In(before.Currency)?.EffectiveCost]));
    });

    // Grains of two bills may round apart; a nano-dollar is far more than they can add up to here.
    private static void AssertClose(Money whole, IEnumerable<Money?> parts) =>
        Assert.InRange(whole.Amount - parts.Sum(part => part?.Amount ?? 0m), -Tolerance, Tolerance);

    private static void Check(Arbitrary<BillingRequest> estates, Action<BillingRequest> holds) =>
        Prop.ForAll(estates, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static T[] Shuffled<T>(IReadOnlyList<T> items, Random random)
    {
        T[] shuffled = [.. items];
        random.Shuffle(shuffled);
        return shuffled;
    }

    private static string Bytes<T>(T bill) => JsonSerializer.Serialize(bill);
}
