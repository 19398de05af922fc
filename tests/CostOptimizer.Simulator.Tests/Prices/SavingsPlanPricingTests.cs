using CostOptimizer.Simulator.Prices;

namespace CostOptimizer.Simulator.Tests.Prices;

public sealed class SavingsPlanPricingTests
{
    [Fact]
    public void RatesOf_M5LargeConvertibleKnown_ComputeDiscountsAlike() =>
        Assert.Equal(0.071m, Rate(SavingsPlanType.Compute, "m5.large", 1, "No Upfront").Rate); // Its convertible RI rate.

    [Fact]
    public void RatesOf_G4dnConvertibleUnknown_ScalesTheStandardDiscount()
    {
        // g4dn.xlarge, 3 years No Upfront: standard 0.227 of 0.526, so 1 − 0.227/0.526 = 56.84 %; × 0.844 = 47.98 %.
        Assert.Equal(0.227m, Rate(SavingsPlanType.EC2Instance, "g4dn.xlarge", 3, "No Upfront").Rate);
        Assert.Equal(0.27364m, Rate(SavingsPlanType.Compute, "g4dn.xlarge", 3, "No Upfront").Rate);
    }

    [Fact]
    public void RatesOf_SageMaker_DiscountsAsComputeFromItsOwnPrice()
    {
        var rate = Rate(SavingsPlanType.SageMaker, "ml.m5.large", 1, "No Upfront");

        Assert.Equal(0.08875m, rate.Rate); // 1.25 × 0.071
        Assert.Equal("USE1-Host:ml.m5.large", rate.UsageType);
        Assert.Equal("AmazonSageMaker", rate.ServiceCode);
    }

    [Fact]
    public void RatesOf_EveryRate_IsLabelledBelowOnDemandAndHasFiveDecimals()
    {
        foreach (var region in SimulatedRegion.All)
        {
            Assert.All(PriceTables.Load().SavingsPlanRates(region.Code), rate =>
            {
                Assert.Equal("simulated from RI discount", rate.Source);
                Assert.Equal(decimal.Round(rate.Rate, 5), rate.Rate);
                Assert.InRange(rate.Rate, 0.00001m, PriceTables.Load().OnDemand(rate.Region, rate.InstanceType)!.Value);
            });
        }
    }

    [Fact]
    public void RatesOf_P3_CanBeOwnedAsInstancePlanButOnlyComputeIsSold()
    {
        Assert.False(Rate(SavingsPlanType.EC2Instance, "p3.2xlarge", 3, "No Upfront").Sold);
        Assert.True(Rate(SavingsPlanType.Compute, "p3.2xlarge", 3, "No Upfront").Sold);
    }

    [Fact]
    public void RatesOf_China_HasNoneBecauseNoReservedRateIsKnown() =>
        Assert.Empty(PriceTables.Load().SavingsPlanRates("cn-north-1"));

    private static SavingsPlanRate Rate(SavingsPlanType plan, string type, int years, string option) =>
        PriceTables.Load().SavingsPlanRates("us-east-1").Single(rate =>
            rate.PlanType == plan && rate.InstanceType == type && rate.TermYears == years && rate.PaymentOption == option
            && !rate.UsageType.StartsWith("UnusedBox", StringComparison.Ordinal));
}
