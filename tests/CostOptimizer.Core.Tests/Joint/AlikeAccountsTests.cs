using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Joint;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Tests.Billing;
using CostOptimizer.Core.Tests.Planning;
using CostOptimizer.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace CostOptimizer.Core.Tests.Joint;

/// <summary>Summing accounts and zones that a bill's total does not tell apart must leave that total as it is.</summary>
public sealed class AlikeAccountsTests
{
    private static readonly string[] Accounts = [Given.Account, "150000000000", Given.OtherAccount, "250000000000", Given.ThirdAccount, "350000000000"];

    [Fact]
    public void Merge_AnyEstate_ChangesNoTotal() => Prop.ForAll(Estates.Any(), Gen.Choose(0, 5).Two().ToArbitrary(), (request, owners) =>
    {
        // Two accounts own everything, so that others can be alike beside and between them.
        string[] two = [Accounts[owners.Item1], Accounts[owners.Item2]];
        var usage = request.Usage.Index().Select(series => series.Item with { AccountId = Accounts[series.Index % Accounts.Length] }).ToList();
        var ledger = new EstateLedger(new Scenario().Input() with
        {
            Window = new Window(Given.Start, Given.Start.AddHours(request.Hours)),
            Usage = usage,
            Prices = new PriceBook(request.OnDemand.Select(price => new PriceQuote(price.Key, price.Value, "test", Given.Start, null)), [], [], []),
            ReservedInstances = [.. request.ReservedInstances.Index().Select(owned => owned.Item with { AccountId = two[owned.Index % 2] })],
            SavingsPlans = [.. request.SavingsPlans.Index().Select(owned => owned.Item with { AccountId = two[owned.Index % 2] })],
            CapacityReservations = [.. request.CapacityReservations.Index().Select(owned => owned.Item with { AccountId = two[owned.Index % 2] })],
            Sharing = SharingOf(request.Sharing),
        });

        var merged = PooledUsage.Of(new AlikeAccounts(ledger, SharingOf(request.Sharing), ledger.Usage, []).Merge(ledger.Usage), series => series.Key);

        var bill = Bill(ledger, merged);
        Assert.All(Bill(ledger, ledger.Usage).Currencies, plain =>
        {
            var pooled = bill.In(plain.Currency)!;
            AssertClose(plain.EffectiveCost.Amount, pooled.EffectiveCost.Amount);
            AssertClose(plain.OnDemandCost.Amount, pooled.OnDemandCost.Amount);
            AssertClose(plain.SpotCost.Amount, pooled.SpotCost.Amount);
            Assert.All(plain.Commitments.Zip(pooled.Commitments), pair => AssertClose(pair.First.Used.Amount, pair.Second.Used.Amount));
        });
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    /// <summary>The last account's reservation serves the owner of the plan before the account after it; summed with the first, that one would be served first.</summary>
    [Fact]
    public void Merge_OwnerBetween_KeepsItsNeighboursApart()
    {
        var (x, y, z) = (Given.Linux("g4dn.xlarge"), Given.Linux("g5.xlarge"), Given.Linux("m5.large"));
        var ledger = new EstateLedger(new Scenario().Input() with
        {
            Window = new Window(Given.Start, Given.Start.AddHours(1)),
            Usage = [Given.Usage(z, 1m, account: Accounts[0]), Given.Usage(x, 1m, account: Accounts[1]), Given.Usage(y, 1m, account: Accounts[1]), Given.Usage(x, 1m, account: Accounts[2])],
            Prices = new PriceBook(new[] { x, y, z }.Select(offering => new PriceQuote(offering, HourlyRate.Usd(1m), "test", Given.Start, null)), [], [], []),
            ReservedInstances = [Given.Reserved("last", x, account: Accounts[3])],
            SavingsPlans = [Given.Compute("between", 0.5m, (x, 0.5m), (y, 0.7m)) with { AccountId = Accounts[1] }],
            Sharing = SharingPolicy.All,
        });

        var merged = new AlikeAccounts(ledger, SharingPolicy.All, ledger.Usage, []).Merge(ledger.Usage).ToList();

        // The reservation takes the owner's x; 0.5 pay for 0.5 ÷ 0.7 of its y. The other x, z and the rest of y stay: 3 − 0.714286.
        Assert.Equal(2.285714m, Math.Round(Bill(ledger, ledger.Usage).In(Currency.Usd)!.OnDemandCost.Amount, 6));
        Assert.Equal(2.285714m, Math.Round(Bill(ledger, merged).In(Currency.Usd)!.OnDemandCost.Amount, 6));
    }

    private static SharingPolicy SharingOf(SharingPolicy sharing) => sharing == SharingPolicy.All || sharing == SharingPolicy.Off
        ? sharing
        : SharingPolicy.Groups(Accounts.Index().Where(account => account.Index != 1).ToDictionary(account => account.Item, account => account.Index < 4 ? "g" : "h"));

    private static Bill Bill(EstateLedger ledger, IReadOnlyList<UsageSeries> usage) =>
        ledger.Bill(usage, ledger.ReservedInstances, ledger.SavingsPlans, ledger.CapacityReservations);

    // The bill's grain rounds parts and sums apart.
    private static void AssertClose(decimal expected, decimal actual) => Assert.InRange(actual - expected, -0.000_000_1m, 0.000_000_1m);
}
