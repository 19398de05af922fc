using CostOptimizer.Application.Invoices;
using CostOptimizer.Application.Savings;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Tests.Savings;

public sealed class ReconciliationTests
{
    private static readonly DateTime Monday = new(2026, 3, 9, 0, 0, 0, DateTimeKind.Utc);
    private static readonly FleetId A = new("1/us-east-1/a");
    private static readonly FleetId B = new("1/us-east-1/b");
    private static readonly FleetId C = new("1/us-east-1/c");
    private static readonly FleetId D = new("1/us-east-1/d");

    [Fact]
    public void Of_EveryRow_IsInExactlyOneSum()
    {
        var week = Assert.Single(Reconciliation.Of(
            [Invoice(Monday.AddDays(7), Of(A, 100m), Of(B, 150m), Of(D, 7m), Of(null, 20m), Other(A, 3m), Unused(11m), Tax(9m))],
            [Ledger((A, 100.5m, 168), (B, 100m, 168), (C, 42m, 168), (null, 10m, 168))]));

        Assert.Equal(Money.Usd(300m), week.Invoiced);
        Assert.Equal(week.Invoiced, week.Matched + week.Differing + week.OutsideFleets + week.BesideInstances + week.UnusedCommitments + week.NoUsage);
        Assert.Equal(
            [ReconciliationStatus.Matched, ReconciliationStatus.Differing, ReconciliationStatus.OnlyOurs, ReconciliationStatus.OnlyInvoiced], week.Fleets.Select(fleet => fleet.Status));
        Assert.Equal(Money.Usd(-0.5m + 50m - 42m + 7m), week.Unexplained);
        Assert.Equal((Money.Usd(11m), Money.Usd(10m)), (week.UnusedCommitments, week.OurUnusedCommitments!.Value));
    }

    [Fact]
    public void Of_WeekKnownInPart_IsScaledBeforeItIsCompared()
    {
        var fleet = Assert.Single(Assert.Single(Reconciliation.Of([Invoice(Monday.AddDays(7), Of(A, 168m))], [Ledger((A, 120m, 120))])).Fleets);

        Assert.Equal((ReconciliationStatus.Matched, Money.Usd(168m), 120), (fleet.Status, fleet.Ours!.Value, fleet.KnownHours));
    }

    [Fact]
    public void Of_InvoiceEndsInTheWeek_SaysIncomplete()
    {
        var week = Assert.Single(Reconciliation.Of([Invoice(Monday.AddDays(6), Of(A, 100m))], [Ledger((A, 100m, 168))]));

        Assert.Equal((false, ReconciliationStatus.Incomplete), (week.IsComplete, week.Fleets[0].Status));
    }

    [Fact]
    public void Of_TwoCurrencies_NeverAdd()
    {
        var cny = new InvoiceAmount(Monday, B, InvoiceKind.Instances, new Money(700m, Currency.Cny), 1);

        var weeks = Reconciliation.Of([Invoice(Monday.AddDays(7), Of(A, 100m), cny)], [Ledger((A, 100m, 168))]);

        Assert.Equal([(Currency.Cny, 700m), (Currency.Usd, 100m)], weeks.Select(week => (week.Currency, week.Invoiced.Amount)));
    }

    private static Invoice Invoice(DateTime toUtc, params InvoiceAmount[] amounts) => new("folder", Monday, 1, amounts.Length, Monday, toUtc, amounts, []);

    private static InvoiceAmount Of(FleetId? fleet, decimal cost) => new(Monday, fleet, InvoiceKind.Instances, Money.Usd(cost), 1);

    private static InvoiceAmount Other(FleetId fleet, decimal cost) => new(Monday, fleet, InvoiceKind.OtherUsage, Money.Usd(cost), 1);

    private static InvoiceAmount Unused(decimal cost) => new(Monday, null, InvoiceKind.UnusedCommitment, Money.Usd(cost), 1);

    private static InvoiceAmount Tax(decimal cost) => new(Monday, null, InvoiceKind.NoUsage, Money.Usd(cost), 1);

    private static MeasuredWeek Ledger(params (FleetId? Fleet, decimal Cost, int Hours)[] costs) => new(Monday, [], [], [])
    {
        Costs = [.. costs.Select(cost => new WeekCost(cost.Fleet, Money.Usd(cost.Cost), cost.Hours))],
    };
}
