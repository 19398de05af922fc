using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Billing;

public sealed class BillingSimulatorTests
{
    private static readonly OfferingKey G4 = Given.Linux("g4dn.xlarge");
    private static readonly OfferingKey G4Large = Given.Linux("g4dn.2xlarge");
    private static readonly OfferingKey M5 = Given.Linux("m5.large");
    private static readonly OfferingKey Hosting = OfferingKey.SageMakerHosting(Given.UsEast1, "ml.g4dn.xlarge");

    [Fact]
    public void Bill_InflexibleFamily_CoversItsExactTypeOnly()
    {
        var bill = (Given.Request([Given.Usage(G4, 1m)], (G4, 0.526m)) with { ReservedInstances = [Given.Reserved("ri", G4Large)] }).Usd();

        Assert.Equal(0m, bill.CoveredHours("g4dn.xlarge"));
        Assert.Equal(Money.Usd(0.05m), bill.UnusedCommitment);
    }

    [Fact]
    public void Bill_OtherAccountsIdleZonal_GoesBeforeOwnRegional()
    {
        var bill = (Given.Request([Given.Usage(M5, 1m, zone: "use1-az1")], (M5, 0.096m)) with
        {
            ReservedInstances = [Given.Reserved("own", M5), Given.Reserved("zonal", M5, zone: "use1-az1", account: Given.OtherAccount)],
            Sharing = SharingPolicy.All,
        }).Usd();

        Assert.Equal(new Ratio(1m), bill.Commitment("zonal").Utilization);
        Assert.Equal(new Ratio(0m), bill.Commitment("own").Utilization);
    }

    [Fact]
    public void Bill_SharedCommitment_ServesItsOwnerFirst()
    {
        var request = Given.Request([Given.Usage(M5, 1m, account: "000000000000"), Given.Usage(M5, 1m)], (M5, 0.096m)) with
        {
            ReservedInstances = [Given.Reserved("ri", M5)],
            Sharing = SharingPolicy.All,
        };

        Assert.Equal(1m, request.Usd().CoveredHours("m5.large"));
        Assert.Equal(1m, (request with { ReservedInstances = [Given.Reserved("ri", M5, count: 2)] }).Usd().CoveredHours("m5.large", "000000000000"));
    }

    [Theory]
    [InlineData("off", 0)]
    [InlineData("all", 1)]
    [InlineData("same group", 1)]
    [InlineData("other group", 0)]
    [InlineData("not listed", 0)]
    public void Bill_OtherAccountsPlan_ServesWhoItIsSharedWith(string sharing, decimal covered)
    {
        var policy = sharing switch
        {
            "off" => SharingPolicy.Off,
            "all" => SharingPolicy.All,
            "same group" => SharingPolicy.Groups(new Dictionary<string, string> { [Given.Account] = "ml", [Given.OtherAccount] = "ml" }),
            "other group" => SharingPolicy.Groups(new Dictionary<string, string> { [Given.Account] = "ml", [Given.OtherAccount] = "web" }),
            _ => SharingPolicy.Groups(new Dictionary<string, string> { [Given.Account] = "ml" }),
        };
        var request = Given.Request([Given.Usage(M5, 1m, account: Given.OtherAccount)], (M5, 0.096m)) with
        {
            SavingsPlans = [Given.Compute("plan", 0.07m, (M5, 0.07m))],
            Sharing = policy,
        };

        Assert.Equal(covered, request.Usd().CoveredHours("m5.large", Given.OtherAccount));
    }

    [Fact]
    public void Bill_OwnersSmallerSaving_GoesBeforeTheOthersLargerOne()
    {
        var bill = (Given.Request([Given.Usage(M5, 1m), Given.Usage(G4, 1m, account: Given.OtherAccount)], (M5, 0.10m), (G4, 0.50m)) with
        {
            SavingsPlans = [Given.Compute("plan", 0.09m, (M5, 0.09m), (G4, 0.25m))],
            Sharing = SharingPolicy.All,
        }).Usd();

        Assert.Equal(1m, bill.CoveredHours("m5.large"));
        Assert.Equal(0m, bill.CoveredHours("g4dn.xlarge", Given.OtherAccount));
    }

    [Fact]
    public void Bill_SageMakerUsage_IsCoveredBySageMakerPlansOnly()
    {
        (OfferingKey, decimal)[] rates = [(G4, 0.30m), (Hosting, 0.40m)];
        var request = Given.Request([Given.Usage(G4, 1m), Given.Usage(Hosting, 1m)], (G4, 0.526m), (Hosting, 0.736m));

        var compute = (request with { SavingsPlans = [Given.Compute("plan", 5m, rates)] }).Usd();
        var sageMaker = (request with { SavingsPlans = [Given.Plan("plan", CommitmentKind.SageMakerSavingsPlan, 5m, rates)] }).Usd();

        Assert.Equal((1m, 0m), (compute.CoveredHours("g4dn.xlarge"), compute.CoveredHours("ml.g4dn.xlarge")));
        Assert.Equal((0m, 1m), (sageMaker.CoveredHours("g4dn.xlarge"), sageMaker.CoveredHours("ml.g4dn.xlarge")));
    }

    [Fact]
    public void Bill_Spot_IsNeverCoveredNorCountedInTheSavingsRate()
    {
        var bill = (Given.Request([Given.Spot(M5, 10m, 0.04m)], (M5, 0.10m)) with
        {
            ReservedInstances = [Given.Reserved("ri", M5)],
            SavingsPlans = [Given.Compute("plan", 1m, (M5, 0.07m))],
        }).Usd();

        Assert.Equal(Money.Usd(0.40m), bill.SpotCost);
        Assert.Equal(Money.Usd(1.05m), bill.UnusedCommitment);
        Assert.Equal(Money.Usd(1.45m), bill.EffectiveCost);
        Assert.Null(bill.Coverage);
        Assert.Null(bill.EffectiveSavingsRate);
    }

    [Fact]
    public void Bill_CapacityBlock_IsPaidOnceAndCoversItsOwnUsageOnly()
    {
        var block = new CapacityBlock("cb", Given.Account, G4, "use1-az1", 2, Money.Usd(48m), Given.Start, Given.Start.AddHours(24));
        var usage = Given.Usage(G4, [1m, 2m], zone: "use1-az1") with { Lifecycle = InstanceLifecycle.CapacityBlock };
        var bill = (Given.Request([usage], (G4, 0.526m)) with
        {
            CapacityBlocks = [block],
            SavingsPlans = [Given.Compute("plan", 1m, (G4, 0.30m))],
        }).Usd();

        Assert.Equal(Money.Usd(3m), bill.Line("g4dn.xlarge").EffectiveCost); // 3 of 4 instance-hours at 48 ÷ 48
        Assert.Equal(Money.Usd(1m), bill.Commitment("cb").Unused);
        Assert.Equal(Money.Usd(48m), bill.Commitment("cb").Billed);
        Assert.Equal(Money.Usd(0m), bill.Commitment("plan").Used);
    }

    [Fact]
    public void Bill_CapacityBlockUsageWithoutABlock_IsRefused()
    {
        var usage = Given.Usage(G4, 1m, zone: "use1-az1") with { Lifecycle = InstanceLifecycle.CapacityBlock };

        var refusal = Assert.Throws<UnknownPriceException>(() => Given.Request([usage], (G4, 0.526m)).Usd());

        Assert.Contains("No Capacity Block is known for 1 h of g4dn.xlarge", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bill_UnusedHour_NeverCarriesIntoTheNext()
    {
        var bill = (Given.Request([Given.Usage(M5, [0m, 2m])], (M5, 0.096m)) with { ReservedInstances = [Given.Reserved("ri", M5)] }).Usd();

        Assert.Equal(1m, bill.CoveredHours("m5.large"));
        Assert.Equal(Money.Usd(0.05m), bill.UnusedCommitment);
    }

    [Fact]
    public void Bill_CommitmentEndsInsideAnHour_CountsByItsPart()
    {
        var reserved = Given.Reserved("ri", M5) with { EndUtc = Given.Start.AddMinutes(90) };
        var bill = (Given.Request([Given.Usage(M5, [1m, 1m, 1m])], (M5, 0.10m)) with { ReservedInstances = [reserved] }).Usd();

        Assert.Equal(1.5m, bill.CoveredHours("m5.large"));
        Assert.Equal(Money.Usd(0.075m), bill.Commitment("ri").Paid);
        Assert.Equal(Money.Usd(0.15m), bill.OnDemandCost);
    }

    [Fact]
    public void Bill_UpfrontInsideTheWindow_IsBilledOnceAndAmortized()
    {
        var reserved = Given.Reserved("ri", M5, upfront: 8_760m, recurring: 0m) with
        {
            StartUtc = Given.Start.AddHours(1),
            EndUtc = Given.Start.AddHours(1 + 8_760),
        };
        var bill = (Given.Request([Given.Usage(M5, [1m, 1m, 1m])], (M5, 3m)) with { ReservedInstances = [reserved] }).Usd();

        Assert.Equal(Money.Usd(8_763m), bill.BilledCost); // 8,760 and one hour on demand
        Assert.Equal(Money.Usd(5m), bill.EffectiveCost); // 3 + 1 + 1
    }

    [Fact]
    public void Bill_TwoFleetsOnOneType_ShareTheCoverByTheirHours()
    {
        UsageSeries[] usage = [Given.Usage(M5, 3m, zone: "use1-az1", key: "a"), Given.Usage(M5, 1m, zone: "use1-az2", key: "b")];
        var bill = (Given.Request(usage, (M5, 0.10m)) with { ReservedInstances = [Given.Reserved("ri", M5, count: 2)] }).Usd();

        Assert.Equal(1.5m, bill.CoveredHours("a"));
        Assert.Equal(0.5m, bill.CoveredHours("b"));
    }

    [Fact]
    public void Bill_TwoPlansOnOneType_DrawsOnTheHigherSavingFirst()
    {
        var bill = (Given.Request([Given.Usage(M5, 1m)], (M5, 0.10m)) with
        {
            SavingsPlans = [Given.Compute("a-one-year", 0.07m, (M5, 0.07m)), Given.Compute("b-three-years", 0.05m, (M5, 0.05m))],
        }).Usd();

        Assert.Equal(new Ratio(1m), bill.Commitment("b-three-years").Utilization);
        Assert.Equal(new Ratio(0m), bill.Commitment("a-one-year").Utilization);
    }

    [Fact]
    public void Bill_PlanWithoutARateRow_DoesNotCover() =>
        Assert.Equal(
            0m,
            (Given.Request([Given.Usage(M5, 1m)], (M5, 0.10m)) with { SavingsPlans = [Given.Compute("plan", 1m, (G4, 0.30m))] }).Usd().CoveredHours("m5.large"));

    [Fact]
    public void Bill_PrivateDiscount_LowersEveryChargeAndNoCoverage()
    {
        var full = Given.Request([Given.Usage(M5, 4m)], (M5, 5m)) with { SavingsPlans = [Given.Compute("plan", 13m, (M5, 4m))] };
        var bill = (full with { PrivateDiscount = 0.10m }).Usd();

        Assert.Equal(full.Usd().Coverage, bill.Coverage);
        Assert.Equal(Money.Usd(16.75m * 0.90m), bill.EffectiveCost);
        Assert.Equal(Money.Usd(20m), bill.ListCost);
        Assert.Equal(Money.Usd(18m), bill.OnDemandEquivalent);
    }

    [Fact]
    public void Bill_TwoCurrencies_NeverMeet()
    {
        var beijing = OfferingKey.LinuxShared(new Region("cn-north-1"), "m5.large");
        var request = Given.Request([Given.Usage(M5, 1m), Given.Usage(beijing, 1m, key: "beijing")], (M5, 0.096m)) with
        {
            SavingsPlans = [Given.Compute("plan", 1m, (M5, 0.07m))],
        };
        request = request with
        {
            OnDemand = new Dictionary<OfferingKey, HourlyRate>(request.OnDemand) { [beijing] = new(new Money(0.9m, Currency.Cny)) },
        };

        var bill = BillingSimulator.Bill(request);

        Assert.Equal([Currency.Cny, Currency.Usd], bill.Currencies.Select(one => one.Currency));
        Assert.Equal(new Money(0.9m, Currency.Cny), bill.In(Currency.Cny)!.EffectiveCost);
        Assert.Equal(Money.Usd(1m), bill.In(Currency.Usd)!.EffectiveCost);
    }

    [Fact]
    public void Bill_UnknownZeroAndSpotPrices_AreRefusedTogether()
    {
        var request = Given.Request(
            [Given.Usage(M5, 1m), Given.Usage(G4, 1m), Given.Spot(G4Large, 1m, 0m), Given.Usage(Given.Linux("p3.2xlarge"), 0m)],
            (G4, 0m), (G4Large, 0.752m));

        var refusal = Assert.Throws<UnknownPriceException>(() => BillingSimulator.Bill(request));

        Assert.Equal(
            [
                "No on-demand price is known for m5.large in us-east-1 (RunInstances, default).",
                "No spot price above zero is known for g4dn.2xlarge on g4dn.2xlarge in us-east-1 (RunInstances, default).",
                "The on-demand price of g4dn.xlarge in us-east-1 (RunInstances, default) is USD 0/h, which no on-demand price is.",
            ],
            refusal.Prices.Select(price => price.Reason));
    }

    [Fact]
    public void Bill_ContradictoryRequest_NamesEveryFault()
    {
        var request = Given.Request([Given.Usage(M5, [1m, -1m])], (M5, 0.096m)) with
        {
            FromUtc = Given.Start.AddMinutes(5),
            PrivateDiscount = 1m,
            ReservedInstances = [Given.Reserved("twice", M5), Given.Reserved("twice", M5, count: 0)],
            SavingsPlans = [Given.Plan("plan", CommitmentKind.Ec2InstanceSavingsPlan, 1m) with { Upfront = new Money(1m, Currency.Cny) }],
        };

        var message = Assert.Throws<ArgumentException>(() => BillingSimulator.Bill(request)).Message;

        string[] faults =
        [
            "must start on an hour", "private discount must be 0 to below 1, not 1", "has the value -1", "The id twice is given 2 times",
            "1 to 10000000 instances, not 0", "needs a region and a family", "two currencies",
        ];
        Assert.All(faults, fault => Assert.Contains(fault, message, StringComparison.Ordinal));
    }

    [Fact]
    public void Bill_HalfYearOfALargeEstate_EqualsItsQuarters()
    {
        const int Quarter = 2_190;
        decimal[][] hours = [.. Enumerable.Range(0, 50).Select(fleet => Enumerable.Range(0, 2 * Quarter).Select(hour => (decimal)(((hour * 7) + fleet) % 24)).ToArray())];
        var halfYear = Given.Request([.. hours.Index().Select(pair => Given.Usage(M5, pair.Item, key: $"fleet-{pair.Index}"))], (M5, 0.096m)) with
        {
            ReservedInstances = [Given.Reserved("ri", M5, count: 100)],
            SavingsPlans = [Given.Compute("plan", 20m, (M5, 0.07m))],
        };

        var (first, second) = (PartOf(halfYear, 0, Quarter).Usd(), PartOf(halfYear, Quarter, Quarter).Usd());

        var whole = halfYear.Usd();
        Assert.Equal((first.EffectiveCost + second.EffectiveCost).Amount, whole.EffectiveCost.Amount, precision: 9);
        Assert.Equal((first.UnusedCommitment + second.UnusedCommitment).Amount, whole.UnusedCommitment.Amount, precision: 9);
    }

    [Fact]
    public void Bill_NothingAtAll_HasNoCurrency() =>
        Assert.Empty(BillingSimulator.Bill(Given.Request([])).Currencies);

    private static BillingRequest PartOf(BillingRequest request, int from, int hours) => request with
    {
        FromUtc = request.FromUtc.AddHours(from),
        Hours = hours,
        Usage = [.. request.Usage.Select(series => series with { InstanceHours = [.. series.InstanceHours.Skip(from).Take(hours)] })],
    };
}
