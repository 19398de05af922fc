using CostOptimizer.Catalogue;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Tests.Explaining;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Planning;

/// <summary>Spot, SageMaker, China, autoscaling, discounts, and the whole built-in catalogue.</summary>
public sealed class EstateVarietyTests
{
    private static readonly Workload NeedsCuda = new() { NeedsCuda = Answer.Yes };

    private static OfferingKey G4dn => OfferingKey.LinuxShared(Make.Region, "g4dn.xlarge");

    private static SpotOffer Spot(OfferingKey offering, string zone, decimal mean, decimal p90) =>
        new(offering, zone, HourlyRate.Usd(mean), HourlyRate.Usd(p90), HourlyRate.Usd(mean), Scenario.Window, "test");

    [Fact]
    public void Plan_SpotTolerantFleet_RunsHalfOnThePoolWithTheLowestNinthDecile()
    {
        var scenario = new Scenario();
        scenario.Speed("V100", "T4", 0.4, 0, EvidenceGrade.M);
        scenario.Spot.AddRange([Spot(G4dn, "use1-az1", 0.10m, 0.30m), Spot(G4dn, "use1-az2", 0.18m, 0.20m)]);
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda with { SpotTolerant = Answer.Yes }), busy: 1.4, burst: 2);

        var proposal = scenario.PlanOne().Recommendation;

        Assert.Equal(["on-demand", "spot in use1-az2 between its mean and 90 % price"], proposal.Purchase.Select(layer => layer.Option));
        Assert.Equal(730 * ((3 * 0.526m) + (3 * 0.19m * 1.05m)), proposal.NewMonthlyCost!.Value.Amount, 9); // 5 % more hours
        Assert.EndsWith("3 of them on spot, saving USD 7,346 a month", proposal.Headline, StringComparison.Ordinal);

        // Evenly between 0.18 and 0.20: one in ten pays more than 0.198.
        Assert.Equal(8_935.2m - (730 * ((3 * 0.526m) + (3 * 0.198m * 1.05m))), proposal.Savings!.P10.Amount, 9);
        Assert.Equal(8_935.2m - (730 * ((3 * 0.526m) + (3 * 0.182m * 1.05m))), proposal.Savings.P90.Amount, 9);
        ArithmeticAssert.CanBeRedone(proposal.Arithmetic);
    }

    [Fact]
    public void Plan_FleetOnSpot_StaysOnSpotAndNeedsAHistory()
    {
        var scenario = new Scenario();
        var p3 = OfferingKey.LinuxShared(Make.Region, "p3.2xlarge");
        scenario.Spot.AddRange([Spot(p3, "use1-az1", 1.0m, 1.1m), Spot(G4dn, "use1-az1", 0.2m, 0.2m)]);
        var fleet = Make.Fleet(Make.P3, 4, NeedsCuda);
        scenario.Add(fleet with { Instances = [.. fleet.Instances.Select(instance => instance with { Lifecycle = InstanceLifecycle.Spot })] }, busy: 1.4, burst: 2);

        var analysis = scenario.PlanOne();

        Assert.Equal(4 * 1.0m * 730, analysis.Costs!.Effective.Amount, 9); // the mean of the history, not the list price
        Assert.Equal(6 * 0.2m * 1.05m * 730, analysis.Recommendation.NewMonthlyCost!.Value.Amount, 9);
        var g5 = analysis.Recommendation.Candidates.Single(candidate => candidate.TypeName == "g5.xlarge");
        Assert.Equal(CandidateOutcome.NotComputable, g5.Outcome);
        Assert.Contains("no spot price", g5.WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_SageMakerFleet_PaysSageMakerPricesOnly()
    {
        var scenario = new Scenario();
        OfferingKey Ml(string type) => OfferingKey.SageMakerHosting(Make.Region, type);
        scenario.Quotes.Add(new PriceQuote(Ml("p3.2xlarge"), HourlyRate.Usd(3.825m), "test", Make.Monday, null));
        scenario.Quotes.Add(new PriceQuote(Ml("g4dn.xlarge"), HourlyRate.Usd(0.7364m), "test", Make.Monday, null));
        scenario.Offers.Add(new CommitmentOffer(Ml("g4dn.xlarge"), CommitmentKind.ComputeSavingsPlan, 1, PaymentOption.NoUpfront, Money.Usd(0), HourlyRate.Usd(0.1m), HourlyRate.Usd(0.1m), "test", Make.Monday));
        scenario.Offers.Add(new CommitmentOffer(Ml("g4dn.xlarge"), CommitmentKind.SageMakerSavingsPlan, 1, PaymentOption.NoUpfront, Money.Usd(0), HourlyRate.Usd(0.5m), HourlyRate.Usd(0.5m), "test", Make.Monday));
        var fleet = Make.Fleet(Make.P3, 4, NeedsCuda);
        scenario.Add(
            fleet with
            {
                Service = ComputeService.SageMaker,
                Instances = [.. fleet.Instances.Select(instance => instance with { Service = ComputeService.SageMaker, Platform = OfferingKey.Hosting })],
            },
            busy: 1.4,
            burst: 2);

        var analysis = scenario.PlanOne();

        Assert.Equal(4 * 3.825m * 730, analysis.Costs!.Effective.Amount, 9);
        Assert.Equal("Move 4 × ml.p3.2xlarge to 6 × ml.g4dn.xlarge, 80 % of its hours on the estate's 1-year SageMaker Savings Plan, saving USD 8,772 a month", analysis.Recommendation.Headline);
        Assert.Equal(CandidateOutcome.Excluded, analysis.Recommendation.Candidates.Single(candidate => candidate.TypeName == "g5.xlarge").Outcome);
    }

    [Fact]
    public void Plan_PrivateDiscount_LowersBothSidesAlike()
    {
        var scenario = new Scenario { Policy = new PlanningPolicy { PrivateDiscount = 0.10m } };
        scenario.Offer(Make.G4dn, CommitmentKind.ComputeSavingsPlan, 0.39m);
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda), busy: 1.4, burst: 2);

        var analysis = scenario.PlanOne();

        Assert.Equal(8_935.2m, analysis.Costs!.List.Amount, 9);
        Assert.Equal(0.9m * 8_935.2m, analysis.Costs.Effective.Amount, 9);
        Assert.Equal(0.9m * 730 * (1.87199m + ((6 - (1.87199m / 0.39m)) * 0.526m)), analysis.Recommendation.NewMonthlyCost!.Value.Amount, 6); // 80 % of six: 4.8 × 0.39
        ArithmeticAssert.CanBeRedone(analysis.Recommendation.Arithmetic);
    }

    [Fact]
    public void Plan_DollarsAndYuan_NeverMeet()
    {
        var scenario = new Scenario();
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda, "a"), busy: 1.4, burst: 2);
        var china = new Region("cn-north-1");
        var fleet = Make.Fleet(Make.P3, 2, NeedsCuda, "b");
        scenario.Add(
            fleet with
            {
                Id = FleetId.Of("444455556666", china, "b"),
                AccountId = "444455556666",
                Region = china,
                Instances = [.. fleet.Instances.Select(instance => instance with { AccountId = "444455556666", Region = china })],
            },
            busy: 1.4,
            burst: 2);
        scenario.Quotes.Add(new PriceQuote(OfferingKey.LinuxShared(china, "p3.2xlarge"), new HourlyRate(new Money(28.156m, Currency.Cny)), "test", Make.Monday, null));

        var plan = scenario.Plan();

        Assert.Equal(["CNY", "USD"], plan.Totals.Select(total => total.Currency.Code));
        Assert.Equal([1, 1], plan.Totals.Select(total => total.Fleets));
        Assert.Equal(2 * 28.156m * 730, plan.Totals[0].Effective.Amount, 6);
        Assert.Equal(Currency.Cny, plan.Fleets.Single(one => one.Fleet.Name == "b").Costs!.Effective.Currency);
    }

    [Fact]
    public void Plan_AutoscaledFleet_KeepsItsModeAndIsSizedHourByHour()
    {
        var scenario = new Scenario();
        scenario.Types.RemoveAll(type => type.Family is not ("p3" or "g4dn"));
        // Twelve busy hours a day at 1.4 devices, twelve quiet ones at 0.28.
        double Busy(int bucket) => bucket / 144 % 2 == 0 ? 1.4 : 0.28;
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda, autoscaled: true), Busy, Busy);

        var proposal = scenario.PlanOne().Recommendation;

        // T4: ⌈1.4 ÷ 0.4 ÷ 0.7⌉ + 1 = 6 by day, ⌈0.28 ÷ 0.4 ÷ 0.7⌉ + 1 = 2 by night, one hour later than the load.
        const decimal Hours = (26 * 6) + (22 * 2);
        Assert.Equal(("g4dn.xlarge", 6), (proposal.TypeName, proposal.Count));
        Assert.Equal(Hours * 0.526m * 730 / 48, proposal.NewMonthlyCost!.Value.Amount, 9);
        ArithmeticAssert.CanBeRedone(proposal.Arithmetic);
    }

    [Fact]
    public void Plan_PromisedLatency_IsKeptOnTheTargetOrExcludesIt()
    {
        static Recommendation Plan(double serviceMilliseconds)
        {
            var scenario = new Scenario();
            var workload = NeedsCuda with { ServiceTime = TimeSpan.FromMilliseconds(serviceMilliseconds) };
            scenario.Add(Make.Fleet(Make.P3, 8, workload, slo: new Slo(TimeSpan.FromMilliseconds(50))), busy: 1.4, burst: 2);
            return scenario.PlanOne().Recommendation;
        }

        var fits = Plan(10);
        Assert.True(fits.Candidates[0].P99Milliseconds <= 50);
        ArithmeticAssert.CanBeRedone(fits.Arithmetic);

        // 30 ms on V100 are 75 ms on T4 and 42.9 ms on A10G.
        var slow = Plan(30).Candidates;
        Assert.Contains("promised latency", slow.Single(candidate => candidate.TypeName == "g4dn.xlarge").WhyNot, StringComparison.Ordinal);
        Assert.NotNull(slow.Single(candidate => candidate.TypeName == "g5.xlarge").Savings);
    }

    [Fact]
    public void Plan_BuiltInCatalogue_AnswersForEveryFamily()
    {
        var hardware = BuiltInCatalogue.Hardware();
        var type = hardware.Type("p3.2xlarge")!;
        var fleet = Make.Fleet(type, 4);
        var usage = Make.Usage(4, _ => 1.4);
        var demand = DemandProfiler.Profile(usage, fleet, type, PlanningPolicy.Default);
        var prices = new PriceBook(
            hardware.Types.Select(each => new PriceQuote(OfferingKey.LinuxShared(Make.Region, each.Name), HourlyRate.Usd(0.05m * each.VCpus), "test", Make.Monday, null)),
            [],
            [],
            hardware.Types.Select(each => new KeyValuePair<(string, string), IReadOnlyList<string>>((Make.Region.Code, each.Name), ["use1-az1"])));
        var input = new Scenario().Input() with
        {
            Catalogue = hardware,
            Prices = prices,
            Performance = new EqualDevices(),
            Fleets = [new FleetDemand(fleet, demand)],
            Usage = FleetUsageSeries.Of(fleet, demand, Scenario.Window, prices),
        };

        var candidates = EstatePlanner.Plan(input).Fleets.Single().Recommendation.Candidates;

        // One of each family, beside staying, scaling in and buying differently on the present type.
        var families = hardware.Types.Select(each => each.Family).Distinct(StringComparer.Ordinal);
        Assert.Equal(families.Order(StringComparer.Ordinal), candidates.Where(candidate => candidate.TypeName != type.Name).Select(candidate => candidate.TypeName.Split('.')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private sealed class EqualDevices : IPerformanceModel
    {
        public SpeedupEstimate Estimate(SpeedupQuery query) =>
            new(query.FromDevice, query.ToDevice, 1, 0.2, EvidenceGrade.B, "test", 1, [], null);
    }
}
