using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Tests.Billing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Planning;

public sealed class EstateAroundTests
{
    private const string Owner = "111111111111";
    private const string Mine = "999999999999";

    private static readonly Fleet Fleet = Make.Fleet(Make.G5, 1, name: "c", account: Mine);

    /// <summary>
    /// On demand all costs $1, and two plans of $1 tie on what two other accounts run. The fleet moves from where nothing is bound to a zone to
    /// where a reservation is: billed whole, the other accounts are put together and share the plans otherwise, but so they do before the move.
    /// The move itself costs nothing.
    /// </summary>
    [Fact]
    public void Bills_MoveToWhereZonesMatter_CompareTheSameSharing()
    {
        var (x, y, from, to) = (Linux("g5.xlarge"), Linux("g5.xlarge", "us-west-2"), Linux("g4dn.xlarge"), Linux("g6.xlarge"));
        UsageSeries[] others = [Series("b", "222222222222", x), Series("b2", "222222222222", y), Series("d", "333333333333", x), Series("d2", "333333333333", y)];
        var (shared, _, reach) = Of(
            [.. others, Series(Fleet.Id.Value, Mine, from)],
            new[] { x, y, from, to }.ToDictionary(key => key, _ => HourlyRate.Usd(1m)),
            [Given.Reserved("zonal", to, 1, "az1", Owner)],
            [Plan("p1", (x, 0.5m), (y, 0.5m), (from, 0.99m), (to, 0.99m)), Plan("p2", (x, 0.5m), (y, 0.6m))]);
        HashSet<int> islands = [reach.Islands.Of(from)!.Value, reach.Islands.Of(to)!.Value];
        var bills = new FleetBills(() => new EstateAround(shared, Fleet, Currency.Usd, islands), [Series(Fleet.Id.Value, Mine, from)]);

        var (before, after) = bills.Of([Series(Fleet.Id.Value, Mine, to)], null);

        Assert.Equal(before.Effective, after.Figures.Effective, 9);
    }

    /// <summary>A reservation at $0.05 covers what is in dollars; the yuan are on another bill.</summary>
    [Fact]
    public void Bill_FleetInTwoCurrencies_IsThatOfOne()
    {
        var (usd, cny) = (Linux("g5.xlarge"), Linux("g4dn.xlarge"));
        UsageSeries[] present = [Series(Fleet.Id.Value, Mine, usd), Series(Fleet.Id.Value, Mine, cny)];
        var (shared, _, reach) = Of(
            present,
            new() { [usd] = HourlyRate.Usd(1m), [cny] = new(new Money(7m, Currency.Cny)) },
            [Given.Reserved("ri", usd, 1, account: Mine) with { Upfront = Money.Usd(0m), Recurring = HourlyRate.Usd(0.05m) }],
            []);
        var around = new EstateAround(shared, Fleet, Currency.Usd, new HashSet<int> { reach.Islands.Of(usd)!.Value });

        var bill = around.Bill(present, null, isWhole: false);

        Assert.Equal(0.05m, bill.Figures.Effective);
        Assert.Equal(usd, Assert.Single(bill.Lines).Offering);
    }

    /// <summary>Eight instances in six zones, a third of them each at times: taken away, none of their hours is left behind.</summary>
    [Fact]
    public void Bill_FleetInManyZonesIsGone_LeavesNothingBehind()
    {
        var type = Linux("p5.48xlarge");
        UsageSeries[] present = [.. Enumerable.Range(1, 6).Select(zone => Series(Fleet.Id.Value, Mine, type) with { ZoneId = $"az{zone}", InstanceHours = [8m / 6] })];
        var (shared, _, reach) = Of(
            present,
            new() { [type] = HourlyRate.Usd(98.32m) },
            [Given.Reserved("ri", type, 1, account: Mine) with { Upfront = Money.Usd(0m), Recurring = HourlyRate.Usd(40m) }],
            []);
        var around = new EstateAround(shared, Fleet, Currency.Usd, new HashSet<int> { reach.Islands.Of(type)!.Value });

        var gone = around.Bill([], null, isWhole: false);

        Assert.Equal(new BillFigures(40m, 40m, 0m), gone.Figures);
    }

    private static OfferingKey Linux(string type, string region = "us-east-1") => OfferingKey.LinuxShared(new Region(region), type);

    private static UsageSeries Series(string key, string account, OfferingKey offering) => new(key, account, offering, null, InstanceLifecycle.OnDemand, [1m], null);

    private static SavingsPlan Plan(string id, params (OfferingKey Key, decimal Rate)[] rates) => new(
        id, Owner, CommitmentKind.ComputeSavingsPlan, null, null, Money.Usd(1m), PaymentOption.NoUpfront, Money.Usd(0m), Given.Start.AddDays(-9), Given.Start.AddDays(99),
        rates.ToDictionary(rate => rate.Key, rate => HourlyRate.Usd(rate.Rate)));

    private static (SharedUsage Shared, EstateLedger Ledger, CommitmentReach Reach) Of(
        UsageSeries[] usage, Dictionary<OfferingKey, HourlyRate> prices, ReservedInstance[] reserved, SavingsPlan[] plans)
    {
        var input = new PlanningInput(
            new Window(Given.Start, Given.Start.AddHours(1)), [], usage, new PriceBook(prices.Select(price => new PriceQuote(price.Key, price.Value, "test", Make.Monday, null)), [], [], []),
            new HardwareCatalogue([], [], [], ["g4dn", "g5", "g6", "p5"]), new Scenario(), reserved, plans, SharingPolicy.All, new PlanningPolicy(), Make.Monday);
        var ledger = new EstateLedger(input);
        var reach = new CommitmentReach(ledger, input.Sharing);
        return (new SharedUsage(ledger, reach, input.Sharing, new Dictionary<string, Purchase>(StringComparer.Ordinal)), ledger, reach);
    }
}
