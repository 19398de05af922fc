using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Purchasing;
using CostOptimizer.Core.Tests.Billing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Purchasing;

public sealed class PurchaseOptimizerTests
{
    private static readonly OfferingKey G4 = Given.Linux("g4dn.xlarge");
    private static readonly OfferingKey G5 = Given.Linux("g5.xlarge");

    // Concurrent instances of ten hours: the first runs always, the second six hours, the third three, the fourth one.
    private static readonly decimal[] Stairs = [4m, 3m, 3m, 2m, 2m, 2m, 1m, 1m, 1m, 1m];

    [Fact]
    public void Optimize_OneFleetOneRate_BuysTheLayersUsedOftenEnough()
    {
        // 0.5 < 6 h in 10, and > 3 h in 10: two instances; 2 × 0.5 + (1 + 1 + 2) × 1.0 ÷ 10.
        var mix = Optimize([Given.Usage(G4, Stairs)], [Reserved(0.5m)]);

        Assert.Equal(2, Assert.Single(mix.Purchases).ReservedInstance!.Count);
        Assert.Equal(1.4m, mix.Currencies[0].CostPerHour.Amount);
        Assert.Equal(2m, mix.Currencies[0].WithoutPurchasesPerHour.Amount);
        Assert.Equal(1.2m, mix.Purchases[0].MarginalValue); // The second saves 6 h in 10 of 1.0 for 0.5.
    }

    [Fact]
    public void Optimize_FleetsTakingTurns_ShareOneComputePlan()
    {
        // Alone, each fleet runs half the time and is worth no commitment at 0.7; together one always runs.
        var mix = Optimize(
            [Given.Usage(G4, [1m, 0m, 1m, 0m]), Given.Usage(G5, [0m, 1m, 0m, 1m])],
            [Plan(G4, CommitmentKind.ComputeSavingsPlan, 0.7m), Plan(G5, CommitmentKind.ComputeSavingsPlan, 0.7m)]);

        Assert.Equal(0.7m, Assert.Single(mix.Purchases).SavingsPlan!.CommitmentPerHour.Amount);
        Assert.Equal(0.7m, mix.Currencies[0].CostPerHour.Amount);
    }

    // A table of all counts would not fit the memory: above a million, reservations are sought as fractions.
    [Fact]
    public void Optimize_MoreReservationsThanCanBeCounted_BuysTheLayersUsedOftenEnough()
    {
        var mix = Optimize([Given.Usage(G4, [.. Stairs.Select(count => count * 3_000_000m)])], [Reserved(0.5m)]);

        Assert.Equal(6_000_000, Assert.Single(mix.Purchases).ReservedInstance!.Count); // Two of four, as above.
        Assert.Equal(4_200_000m, mix.Currencies[0].CostPerHour.Amount);
    }

    // "May cover half" includes covering exactly half: five of ten, not four.
    [Theory]
    [InlineData(0.1, 1)]
    [InlineData(0.5, 5)]
    [InlineData(0.8, 8)]
    [InlineData(0.85, 8)]
    public void Optimize_CapOfWholeReservations_IsUsedInFull(double cap, int count)
    {
        var request = Request([Given.Usage(G4, 10m)], [Reserved(0.5m)]);

        var mix = PurchaseOptimizer.Optimize(request with { Policy = request.Policy with { CoverageCap = (decimal)cap } });

        Assert.Equal(count, Assert.Single(mix.Purchases).ReservedInstance!.Count);
        Assert.True(mix.Currencies[0].Coverage!.Value.Value <= (decimal)cap);
    }

    // Everything is covered to the last dollar, so the next one saves nothing; what the last one saves must not follow from that.
    [Fact]
    public void Optimize_PlansEndAtTheSameUsage_TellWhatTheLastDollarSaves()
    {
        var mix = Optimize(
            [Given.Usage(G4, [2m, 1m]), Given.Usage(G5, [1m, 2m])],
            [
                Plan(G4, CommitmentKind.Ec2InstanceSavingsPlan, 0.5m), Plan(G5, CommitmentKind.Ec2InstanceSavingsPlan, 0.5m),
                Plan(G4, CommitmentKind.ComputeSavingsPlan, 0.8m), Plan(G5, CommitmentKind.ComputeSavingsPlan, 0.8m),
            ]);

        Assert.Equal(1.8m, mix.Currencies[0].CostPerHour.Amount); // 0.5 for each base, 0.8 for the third, which takes turns.
        Assert.Equal(
            [(CommitmentKind.Ec2InstanceSavingsPlan, 2m), (CommitmentKind.Ec2InstanceSavingsPlan, 2m), (CommitmentKind.ComputeSavingsPlan, 1.25m)], // 1 ÷ 0.5, 1 ÷ 0.8
            mix.Purchases.OrderByDescending(purchase => purchase.MarginalValue).Select(purchase => (purchase.Kind, purchase.MarginalValue)));
    }

    [Fact]
    public void Optimize_SharingOff_LetsEachAccountBuyForItself()
    {
        var request = Request([Given.Usage(G4, 1m), Given.Usage(G4, 1m, account: Given.OtherAccount)], [Reserved(0.5m)]);

        var mix = PurchaseOptimizer.Optimize(request with { Estate = request.Estate with { Sharing = SharingPolicy.Off } });

        Assert.Equal([Given.Account, Given.OtherAccount], mix.Purchases.Select(purchase => purchase.ReservedInstance!.AccountId));
        Assert.Equal(1m, mix.Currencies[0].CostPerHour.Amount);
    }

    [Fact]
    public void Optimize_OwnedPlanCoversTheUsage_BuysNothing()
    {
        var request = Request([Given.Usage(G4, 1m)], [Reserved(0.5m)]);

        var mix = PurchaseOptimizer.Optimize(request with { Estate = request.Estate with { SavingsPlans = [Given.Compute("owned", 0.8m, (G4, 0.8m))] } });

        Assert.Empty(mix.Purchases);
        Assert.Equal(0.8m, mix.Currencies[0].CostPerHour.Amount);
    }

    [Fact]
    public void Optimize_CheaperTermTooLong_BuysTheAllowedOne()
    {
        var mix = Optimize([Given.Usage(G4, 1m)], [Reserved(0.6m), Reserved(0.4m) with { TermYears = 3 }]);

        Assert.Equal(1, Assert.Single(mix.Purchases).TermYears);
        Assert.Equal(0.6m, mix.Currencies[0].CostPerHour.Amount);
    }

    [Fact]
    public void Optimize_NoTermAllowed_BuysNothing() =>
        Assert.Empty(PurchaseOptimizer.Optimize(Request([Given.Usage(G4, 1m)], [Reserved(0.5m)]) with { Policy = new PurchasePolicy { LongestTermYears = 0 } }).Purchases);

    [Fact]
    public void Optimize_BudgetForOneOfTwo_PaysOneUpfrontAndOneByTheHour()
    {
        var upfront = SmallEstates.Offer("g4dn.xlarge", CommitmentKind.StandardReservedInstance, 0m, PaymentOption.AllUpfront, upfront: 4_380m);
        var request = Request([Given.Usage(G4, 2m)], [upfront, Reserved(0.6m)]) with
        {
            Policy = new PurchasePolicy { PaymentOptions = [PaymentOption.NoUpfront, PaymentOption.AllUpfront], UpfrontBudgets = [Money.Usd(5_000m)] },
        };

        var mix = PurchaseOptimizer.Optimize(request);

        Assert.Equal(4_380m, mix.Currencies[0].Upfront.Amount); // 0.5 an hour over a year.
        Assert.InRange(mix.Currencies[0].CostPerHour.Amount, 1.099_999m, 1.100_001m);
    }

    [Fact]
    public void Optimize_SpotAllowedForAQuarter_MovesWhatNoCommitmentIsCheaperFor()
    {
        // Of each hour's 4 one may be spot at 0.3, less than the plan's 0.6; the others are committed.
        var request = Request([Given.Usage(G4, 4m)], [Plan(G4, CommitmentKind.ComputeSavingsPlan, 0.6m)]) with
        {
            Policy = new PurchasePolicy { Spot = [new SpotAllowance("g4dn.xlarge", G4, 0.25m, HourlyRate.Usd(0.3m))] },
        };

        var mix = PurchaseOptimizer.Optimize(request).Currencies[0];

        Assert.Equal(2.1m, mix.CostPerHour.Amount); // 3 × 0.6 + 0.3
        Assert.Equal(0.3m, mix.SpotPerHour.Amount);
        Assert.Equal(1m, mix.Coverage!.Value.Value);
    }

    [Fact]
    public void Optimize_CapAndManyOffersEquallyGood_IsUsedInFull()
    {
        OfferingKey[] types = [.. Enumerable.Range(10, 50).Select(family => Given.Linux($"f{family}.xlarge"))];
        var request = new PurchaseRequest(
            Given.Request([.. types.Select(type => Given.Usage(type, 10m))], [.. types.Select(type => (type, 1m))]),
            [.. types.Select(type => SmallEstates.Offer(type.TypeName, CommitmentKind.StandardReservedInstance, 0.63m))],
            new PurchasePolicy { CoverageCap = 0.8m });

        var mix = PurchaseOptimizer.Optimize(request).Currencies[0];

        // 400 of the 500 instances at 0.63, the rest at 1.0. One charge on all that is covered would reserve all of them or none.
        Assert.Equal(352m, mix.CostPerHour.Amount, 6);
        Assert.Equal(0.8m, mix.Coverage!.Value.Value, 6);
    }

    [Fact]
    public void Optimize_CapForHalfOfEachInstance_ReservesEveryOtherOne()
    {
        OfferingKey[] types = [.. Enumerable.Range(10, 50).Select(family => Given.Linux($"f{family}.xlarge"))];
        var request = new PurchaseRequest(
            Given.Request([.. types.Select(type => Given.Usage(type, 1m))], [.. types.Select(type => (type, 1m))]),
            [.. types.Select(type => SmallEstates.Offer(type.TypeName, CommitmentKind.StandardReservedInstance, 0.63m))],
            new PurchasePolicy { CoverageCap = 0.5m });

        var mix = PurchaseOptimizer.Optimize(request).Currencies[0];

        // 25 × 0.63 + 25 × 1.0. Half an instance of each rounded down would leave the cap unused.
        Assert.Equal(40.75m, mix.CostPerHour.Amount, 6);
        Assert.Equal(40.75m, mix.LowerBoundPerHour.Amount, 2);
    }

    [Fact]
    public void Optimize_CoverageCapped_CoversExactlyThatMuch()
    {
        var request = Request([Given.Usage(G4, 1m)], [Plan(G4, CommitmentKind.ComputeSavingsPlan, 0.6m)]) with { Policy = new PurchasePolicy { CoverageCap = 0.5m } };

        var mix = PurchaseOptimizer.Optimize(request).Currencies[0];

        Assert.InRange(mix.Coverage!.Value.Value, 0.4999m, 0.5m);
        Assert.InRange(mix.CostPerHour.Amount, 0.8m, 0.8001m); // Half at 0.6, half at 1.0.
    }

    [Fact]
    public void Optimize_SageMakerAndEc2_AreBoughtForApart()
    {
        var hosting = OfferingKey.SageMakerHosting(Given.UsEast1, "ml.g4dn.xlarge");
        var request = Request([Given.Usage(G4, 1m), Given.Usage(hosting, 1m)], [Plan(G4, CommitmentKind.ComputeSavingsPlan, 0.7m), Plan(hosting, CommitmentKind.SageMakerSavingsPlan, 0.6m)]);

        var mix = PurchaseOptimizer.Optimize(request with { Estate = request.Estate with { OnDemand = request.Estate.OnDemand.Append(new(hosting, HourlyRate.Usd(1m))).ToDictionary() } });

        Assert.Equal(2, mix.Purchases.Count);
        Assert.Equal(1.3m, mix.Currencies[0].CostPerHour.Amount);
    }

    [Fact]
    public void Optimize_NoUsage_BuysNothing() => Assert.Empty(Optimize([], [Reserved(0.5m)]).Purchases);

    [Fact]
    public void Optimize_ContradictoryRequest_NamesEveryFault()
    {
        var request = Request([Given.Usage(G4, 1m)], [Reserved(0.5m), Reserved(0.6m), Reserved(0m)]) with
        {
            HorizonHours = 0m,
            Policy = new PurchasePolicy { CoverageCap = 1.5m, LongestTermYears = -1, UpfrontBudgets = [Money.Usd(-1m)] },
        };

        var message = Assert.Throws<ArgumentException>(() => PurchaseOptimizer.Optimize(request)).Message;

        Assert.All(["coverage cap", "longest term", "horizon", "upfront budget", "several prices", "no offer does"], fault => Assert.Contains(fault, message, StringComparison.Ordinal));
    }

    private static PurchaseMix Optimize(IReadOnlyList<UsageSeries> usage, IReadOnlyList<CommitmentOffer> offers) => PurchaseOptimizer.Optimize(Request(usage, offers));

    private static PurchaseRequest Request(IReadOnlyList<UsageSeries> usage, IReadOnlyList<CommitmentOffer> offers) =>
        new(Given.Request(usage, (G4, 1m), (G5, 1m)) with { Sharing = SharingPolicy.All }, offers, new PurchasePolicy());

    private static CommitmentOffer Reserved(decimal rate) => SmallEstates.Offer("g4dn.xlarge", CommitmentKind.StandardReservedInstance, rate);

    private static CommitmentOffer Plan(OfferingKey offering, CommitmentKind kind, decimal rate) => SmallEstates.Offer(offering.TypeName, kind, rate) with { Offering = offering };

    [Fact]
    public void Optimize_LargerSizesCheaperByTheUnit_MakesUpTheBaseFromThemAndProvesIt()
    {
        // m5: five xlarge run always, of which a 4xlarge reservation covers four at $1.80 and an xlarge the last at $0.50; beside it
        // thirteen families whose one type runs always, so that reservations are too many to branch over.
        (string Type, decimal OnDemand)[] types = [("m5.xlarge", 1m), ("m5.4xlarge", 4m), .. Enumerable.Range(0, 13).Select(family => ($"x{family}.xlarge", 1m))];
        var request = new PurchaseRequest(
            Given.Request(
                [.. types.Where(type => type.Type != "m5.4xlarge").Select(type => Given.Usage(Given.Linux(type.Type), [.. Enumerable.Repeat(type.Type == "m5.xlarge" ? 5m : 1m, 24)], key: type.Type))],
                [.. types.Select(type => (Given.Linux(type.Type), type.OnDemand))]),
            [
                .. types.Select(type => SmallEstates.Offer(type.Type, CommitmentKind.StandardReservedInstance, type.Type == "m5.4xlarge" ? 1.8m : 0.5m)),
                .. types.Select(type => SmallEstates.Offer(type.Type, CommitmentKind.Ec2InstanceSavingsPlan, type.OnDemand * 0.6m)),
                .. types.Select(type => SmallEstates.Offer(type.Type, CommitmentKind.ComputeSavingsPlan, type.OnDemand * 0.7m)),
            ],
            new PurchasePolicy());

        var mix = PurchaseOptimizer.Optimize(request);

        var cost = Assert.Single(mix.Currencies);
        Assert.Equal(8.8m, cost.CostPerHour.Amount); // 1.80 + 0.50 + 13 × 0.50
        Assert.InRange(cost.LowerBoundPerHour.Amount, 8.79m, 8.8m);
        Assert.Equal([1, 1], mix.Purchases.Where(purchase => purchase.Id.Contains("/m5.", StringComparison.Ordinal)).Select(purchase => purchase.ReservedInstance!.Count));
    }
}
