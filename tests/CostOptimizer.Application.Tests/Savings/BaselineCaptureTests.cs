using CostOptimizer.Application.Savings;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Tests.Savings;

public sealed class BaselineCaptureTests
{
    [Fact]
    public async Task Of_PlanWithRatesOfEverything_KeepsThoseOfWhatRunsAndIsProposed()
    {
        var world = new SavingsWorld();
        var result = (await world.ReadAsync(world.Run(1, 8, 0), TestContext.Current.CancellationToken))! with { SavingsPlans = [Plan("p3.2xlarge", "g4dn.xlarge", "m5.large")] };

        var baseline = new BaselineCapture(new HardwareCatalogue([], [], [], []))
            .Of(result, result.Plan.Fleets[0], SavingOrigin.Decided, SavingsWorld.Start, new PriceBook([], [], [], []))!.Baseline;

        Assert.Equal(["g4dn.xlarge", "p3.2xlarge"], baseline.SavingsPlans[0].Rates.Keys.Select(offering => offering.TypeName).Order(StringComparer.Ordinal));
        Assert.Equal((8m, 14m, 100d), (baseline.Parts[0].Instances, baseline.Plan.InstanceHoursPerHour, baseline.Demand.MeanRequests!.Value));
    }

    private static SavingsPlan Plan(params string[] types) => new(
        "sp", SavingsWorld.Account, CommitmentKind.ComputeSavingsPlan, null, null, Money.Usd(1m), PaymentOption.NoUpfront, Money.Usd(0m), SavingsWorld.Start.AddDays(-9), SavingsWorld.Start.AddDays(300),
        types.ToDictionary(type => OfferingKey.LinuxShared(SavingsWorld.Virginia, type), _ => HourlyRate.Usd(0.3m)));
}
