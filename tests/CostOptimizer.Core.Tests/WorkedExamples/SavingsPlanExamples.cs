using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Tests.Billing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.WorkedExamples;

/// <summary>AWS Savings Plans user guide, "Understanding how Savings Plans apply to your usage": one hour of one account.</summary>
public sealed class SavingsPlanExamples
{
    private static readonly Region UsWest1 = new("us-west-1");
    private static readonly Region UsEast2 = new("us-east-2");

    private static readonly OfferingKey R5 = Given.Linux("r5.4xlarge");
    private static readonly OfferingKey M5Windows = new(ComputeService.Ec2, Given.UsEast1, "m5.24xlarge", "RunInstances:0002", "dedicated");
    private static readonly OfferingKey FargateCpu = OfferingKey.LinuxShared(UsWest1, "fargate-vcpu");
    private static readonly OfferingKey FargateMemory = OfferingKey.LinuxShared(UsWest1, "fargate-gb");
    private static readonly OfferingKey LambdaDuration = OfferingKey.LinuxShared(UsEast2, "lambda-gb-second");
    private static readonly OfferingKey LambdaRequests = OfferingKey.LinuxShared(UsEast2, "lambda-million-requests");

    private static readonly BillingRequest Hour = Given.Request(
        [
            Given.Usage(R5, 4m),
            Given.Usage(M5Windows, 1m),
            Given.Usage(FargateCpu, 400m),
            Given.Usage(FargateMemory, 1_600m),
            Given.Usage(LambdaDuration, 1_500_000m),
            Given.Usage(LambdaRequests, 1m),
        ],
        (R5, 1.00m), (M5Windows, 10.00m), (FargateCpu, 0.04m), (FargateMemory, 0.004m), (LambdaDuration, 0.000015m), (LambdaRequests, 0.20m));

    private static readonly (OfferingKey, decimal)[] ComputeRates =
    [
        (R5, 0.70m), (M5Windows, 8.20m), (FargateCpu, 0.03m), (FargateMemory, 0.003m), (LambdaDuration, 0.00001275m), (LambdaRequests, 0.20m),
    ];

    [Fact]
    public void SP0_NoCommitment_CostsTheOnDemandTotal() =>
        Assert.Equal(Money.Usd(59.10m), Hour.Usd().OnDemandCost);

    [Fact]
    public void SP1_AmpleComputePlan_CoversEverything()
    {
        var bill = WithComputePlan(50.00m).Usd();

        Assert.Equal(Money.Usd(47.125m), bill.Commitment("plan").Used);
        Assert.Equal(Money.Usd(0m), bill.OnDemandCost);
    }

    [Fact]
    public void SP1b_AmpleComputePlan_LosesItsUnusedRest()
    {
        var bill = WithComputePlan(50.00m).Usd();

        Assert.Equal(Money.Usd(50.00m), bill.BilledCost);
        Assert.Equal(Money.Usd(2.875m), bill.UnusedCommitment);
        Assert.Equal(new Ratio(0.9425m), bill.CommitmentUtilization);
        Assert.Equal(Money.Usd(9.10m), bill.OnDemandEquivalent - bill.EffectiveCost);
    }

    [Fact]
    public void SP2_SmallComputePlan_CoversTheHighestSavingFirst()
    {
        var bill = WithComputePlan(2.00m).Usd();

        Assert.Equal(2.857142857143m, bill.Line("r5.4xlarge").CoveredHours.Value);
        Assert.Equal(1.14m, Math.Round(bill.Line("r5.4xlarge").UncoveredCost.Amount, 2));
        Assert.Equal(55.10m, bill.Lines.Where(line => line.Key != "r5.4xlarge").Sum(line => line.UncoveredCost.Amount));
        Assert.Equal(56.24m, Math.Round(bill.OnDemandCost.Amount, 2));
    }

    [Fact]
    public void SP2b_SmallComputePlan_IsFullyUsed()
    {
        var bill = WithComputePlan(2.00m).Usd();

        Assert.Equal(58.242857m, Math.Round(bill.BilledCost.Amount, 6));
        Assert.Equal(new Ratio(1m), bill.CommitmentUtilization);
    }

    [Fact]
    public void SP3_ReservedInstancesThenComputePlan_CoversInOrder()
    {
        var bill = (WithComputePlan(18.20m) with { ReservedInstances = [Given.Reserved("ri", R5, count: 2)] }).Usd();

        Assert.Equal(2m, Cover(bill, "r5.4xlarge", "ri").Hours.Value);
        Assert.Equal(Money.Usd(1.40m), Cover(bill, "r5.4xlarge", "plan").Cost);
        Assert.Equal(Money.Usd(16.80m), Cover(bill, "fargate-vcpu", "plan").Cost + Cover(bill, "fargate-gb", "plan").Cost);
        Assert.Equal(Money.Usd(18.20m), bill.Commitment("plan").Used);
        Assert.Equal(Money.Usd(10.00m), bill.Line("m5.24xlarge").UncoveredCost);
        Assert.Equal(Money.Usd(32.70m), bill.OnDemandCost);
    }

    [Theory]
    [InlineData(1.40, 2.0, 0, 0)]
    [InlineData(4.40, 2.0, 1_000, 0)] // 25 % twice: 0.003 goes before 0.03
    [InlineData(6.50, 2.0, 1_600, 10)]
    public void SP3_PlanGrows_ReachesR5ThenFargateMemoryThenCpu(decimal commitment, decimal r5, decimal memory, decimal cpu)
    {
        var bill = (WithComputePlan(commitment) with { ReservedInstances = [Given.Reserved("ri", R5, count: 2)] }).Usd();

        Assert.Equal(r5, Cover(bill, "r5.4xlarge", "plan").Hours.Value);
        Assert.Equal(memory, bill.CoveredHours("fargate-gb"));
        Assert.Equal(cpu, bill.CoveredHours("fargate-vcpu"));
        Assert.Equal(0m, bill.CoveredHours("m5.24xlarge"));
    }

    [Fact]
    public void SP_InstancePlanBesideComputePlan_GoesFirstOnItsFamily()
    {
        var request = WithComputePlan(0.70m);
        var bill = (request with { SavingsPlans = [.. request.SavingsPlans, Given.InstancePlan("r5-plan", "r5", 1.20m, (R5, 0.60m))] }).Usd();

        Assert.Equal(2m, Cover(bill, "r5.4xlarge", "r5-plan").Hours.Value); // 1.20 ÷ 0.60
        Assert.Equal(1m, Cover(bill, "r5.4xlarge", "plan").Hours.Value); // 0.70 ÷ 0.70
    }

    private static BillingRequest WithComputePlan(decimal perHour) =>
        Hour with { SavingsPlans = [Given.Compute("plan", perHour, ComputeRates)] };

    private static LineCover Cover(CurrencyBill bill, string key, string commitment) =>
        bill.Line(key).Covers.Single(cover => cover.CommitmentId == commitment);
}
