using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Billing.Standing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace CostOptimizer.Core.Tests.Billing.Standing;

/// <summary>A bill worked out from where it differs equals the bill of everything.</summary>
public sealed class StandingBillsTests
{
    private const decimal Tolerance = 0.000_000_001m;

    [Fact]
    public void Bill_UsageAndOneMoreCommitmentChange_IsThatOfEverything() =>
        Prop.ForAll(Estates.Any(), any => Change(WithoutZones(any))).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Bill_BesideZonesAndCapacityReservations_IsThatOfEverything() =>
        Prop.ForAll(Estates.Any(), any => Change(WithZonesBeside(any))).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    /// <summary>Usage of key c goes; the same, three times as much and other usage come, alone and with one more commitment.</summary>
    private static void Change(BillingRequest request)
    {
        foreach (var currency in new[] { Currency.Usd, Currency.Cny })
        {
            UsageSeries[] here = [.. request.Usage.Where(series => request.OnDemand[series.Offering].Currency == currency)];
            UsageSeries[] gone = [.. here.Where(series => series is { Key: "c", Lifecycle: InstanceLifecycle.OnDemand })];
            UsageSeries[] stay = [.. here.Where(series => series is { Key: not "c", Lifecycle: InstanceLifecycle.OnDemand })];
            var boughtReservation = request.ReservedInstances.FirstOrDefault(reserved => reserved.ZoneId is null);
            var owned = request with { ReservedInstances = [.. request.ReservedInstances.Where(reserved => reserved != boughtReservation)], SavingsPlans = [.. request.SavingsPlans.Skip(1)] };
            var commitments = HeldCommitment.AllOf(owned, currency);
            var all = owned with { Usage = Pooled([.. stay, .. gone], request.Hours) };
            var bills = new StandingBills(all, currency, new StandingCover(all, currency, new CoverTries(commitments, request.Sharing)), gone);
            UsageSeries[] thrice = [.. gone.Select(series => series with { InstanceHours = [.. series.InstanceHours.Select(hours => hours * 3m)] })];
            UsageSeries[] other = [.. here.Where(series => series.Key != "c" && !IsZonal(request, series.Offering)).Take(2).Select(series => series with { Key = "c", ZoneId = null })];
            foreach (var come in new[] { gone, thrice, other, [], gone })
            {
                Compare(owned, currency, stay, come, bills, null, null);
                Compare(owned, currency, stay, come, bills, boughtReservation?.Recurring.Currency == currency ? boughtReservation : null, null);
                Compare(owned, currency, stay, come, bills, null, request.SavingsPlans.FirstOrDefault(each => each.CommitmentPerHour.Currency == currency && !owned.SavingsPlans.Contains(each)));
            }
        }
    }

    /// <summary>
    /// A plan of 3 an hour serves a, the better discount, before b. One hour of a comes back from three: the plan then reaches b, of which it
    /// covers (3 − 1 × 0.5) ÷ 0.6 = 4 1/6 hours, and 10 − 4 1/6 stay on demand at 1.
    /// </summary>
    [Fact]
    public void Bill_UsageThatWasServedFirstShrinks_ServesTheNext()
    {
        var (first, second) = (Given.Linux("m5.large"), Given.Linux("g4dn.xlarge"));
        var plan = new SavingsPlan(
            "sp", Given.Account, CommitmentKind.ComputeSavingsPlan, null, null, Money.Usd(3m), PaymentOption.NoUpfront, Money.Usd(0m),
            Given.Start.AddDays(-1), Given.Start.AddDays(1), new Dictionary<Pricing.OfferingKey, HourlyRate> { [first] = HourlyRate.Usd(0.5m), [second] = HourlyRate.Usd(0.6m) });
        var request = new BillingRequest(
            Given.Start, 1, [Series("all", first, 3m), Series("all", second, 10m)],
            new Dictionary<Pricing.OfferingKey, HourlyRate> { [first] = HourlyRate.Usd(1m), [second] = HourlyRate.Usd(1m) },
            [], [plan], [], SharingPolicy.All, PrivateDiscount: 0m, Given.Sizes);
        var standing = new StandingCover(request, Currency.Usd, new CoverTries(HeldCommitment.AllOf(request, Currency.Usd), request.Sharing));
        var bills = new StandingBills(request, Currency.Usd, standing, [Series("mine", first, 3m)]);

        var bill = bills.Bill([Series("mine", first, 1m)], null, null);

        Assert.Equal(3m + 10m - (2.5m / 0.6m), bill.Figures.Effective, 11);
        Assert.Equal(0m, bill.Figures.Unused);
        Assert.Equal(0.5m, Assert.Single(bill.Lines).EffectiveCost.Amount);
        Assert.Equal(bill.Figures.Effective - 0.5m, bill.Figures.Others);
    }

    private static UsageSeries Series(string key, Pricing.OfferingKey offering, decimal hours) =>
        new(key, Given.Account, offering, null, InstanceLifecycle.OnDemand, [hours], null);

    private static void Compare(
        BillingRequest owned, Currency currency, UsageSeries[] stay, UsageSeries[] come, StandingBills bills, ReservedInstance? reserved, SavingsPlan? plan)
    {
        var whole = BillingSimulator.Bill(owned with
        {
            Usage = [.. stay.Select(series => series with { Key = "stay" }), .. come],
            ReservedInstances = [.. owned.ReservedInstances.Where(each => each.Recurring.Currency == currency), .. reserved is null ? Array.Empty<ReservedInstance>() : [reserved]],
            SavingsPlans = [.. owned.SavingsPlans.Where(each => each.CommitmentPerHour.Currency == currency), .. plan is null ? Array.Empty<SavingsPlan>() : [plan]],
        }).In(currency) ?? new CurrencyBill(currency, [], []);
        var expected = BillOfChange.Of(whole, key => key == "c", "stay");

        var actual = bills.Bill(come, reserved, plan);

        AssertClose(expected.Figures.Effective, actual.Figures.Effective);
        AssertClose(expected.Figures.Unused, actual.Figures.Unused);
        AssertClose(expected.Figures.Others, actual.Figures.Others);
        var lines = actual.Lines.OrderBy(line => line.AccountId, StringComparer.Ordinal).ThenBy(line => line.Offering.ToString(), StringComparer.Ordinal).ThenBy(line => line.Kind).ToArray();
        var wanted = expected.Lines.OrderBy(line => line.AccountId, StringComparer.Ordinal).ThenBy(line => line.Offering.ToString(), StringComparer.Ordinal).ThenBy(line => line.Kind).ToArray();
        Assert.Equal(wanted.Select(line => (line.AccountId, line.Offering, line.Kind)), lines.Select(line => (line.AccountId, line.Offering, line.Kind)));
        foreach (var (want, line) in wanted.Zip(lines))
        {
            AssertClose(want.Hours.Value, line.Hours.Value);
            AssertClose(want.ListCost.Amount, line.ListCost.Amount);
            AssertClose(want.OnDemandEquivalent.Amount, line.OnDemandEquivalent.Amount);
            AssertClose(want.UncoveredCost.Amount, line.UncoveredCost.Amount);
            AssertClose(want.EffectiveCost.Amount, line.EffectiveCost.Amount);
            LineCover[] covers = [.. line.Covers.Where(cover => cover.Hours.Value > Tolerance)];
            LineCover[] wantedCovers = [.. want.Covers.Where(cover => cover.Hours.Value > Tolerance)];
            Assert.Equal(wantedCovers.Select(cover => cover.CommitmentId), covers.Select(cover => cover.CommitmentId));
            foreach (var (wantedCover, cover) in wantedCovers.Zip(covers))
            {
                AssertClose(wantedCover.Hours.Value, cover.Hours.Value);
                AssertClose(wantedCover.Cost.Amount, cover.Cost.Amount);
            }
        }
    }

    private static void AssertClose(decimal expected, decimal actual) => Assert.InRange(actual, expected - Tolerance, expected + Tolerance);

    private static BillingRequest WithoutZones(BillingRequest request) => request with
    {
        Usage = [.. request.Usage.Select(series => series with { ZoneId = null })],
        ReservedInstances = [.. request.ReservedInstances.Select(reserved => reserved with { ZoneId = null })],
        CapacityReservations = [],
    };

    /// <summary>Key c runs where nothing is bound to a zone; the others anywhere.</summary>
    private static BillingRequest WithZonesBeside(BillingRequest request) => request with
    {
        Usage = [.. request.Usage.Where(series => series.Key != "c" || !IsZonal(request, series.Offering)).Select(series => IsZonal(request, series.Offering) ? series : series with { ZoneId = null })],
    };

    private static bool IsZonal(BillingRequest request, Pricing.OfferingKey offering) =>
        request.CapacityReservations.Any(reservation => reservation.Offering == offering)
        || request.ReservedInstances.Any(reserved => reserved.ZoneId is not null && reserved.Offering == offering);

    private static UsageSeries[] Pooled(UsageSeries[] usage, int hours) =>
    [
        .. usage
            .GroupBy(series => (series.AccountId, series.Offering, series.ZoneId))
            .Select(pool => pool.First() with { Key = "all", InstanceHours = [.. Enumerable.Range(0, hours).Select(hour => pool.Sum(series => Grain.Of(series.InstanceHours[hour])))] }),
    ];
}
